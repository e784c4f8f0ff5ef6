package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.CONFIGURATION;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.failure;
import static io.wmconfig.plan.Looks.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollbackPlannerTest {
    private static final ObjectNode ACTIVE = json("{'status': 'Active'}");
    private static final ObjectNode INACTIVE = json("{'status': 'Inactive'}");
    private static final Warning UNSEEN =
            new Warning(WarningKind.DEPLOYMENT_INACTIVE, "the deployment is inactive, so nobody sees it");
    private static final Warning SERVES_DRAFT = new Warning(
            WarningKind.DRAFT_IS_LIVE, "the deployment serves the draft; this points it at a numbered version");

    private static ObjectNode colored(String color) {
        return json("{'name': 'A', 'messenger': {'styles': {'primaryColor': '" + color + "'}}}");
    }

    private static final ObjectNode RED = colored("#ff0000");
    private static final ObjectNode BLUE = colored("#0000ff");

    private static Versions versions(ObjectNode draft, Published... published) {
        return new Versions(CONFIGURATION, draft, List.of(published));
    }

    private static RollbackPlanner planner(Existing existing, Versions versions, @Nullable String wanted) {
        return new RollbackPlanner(
                existing,
                versions,
                wanted == null ? null : new Version(wanted),
                DraftPolicy.REFUSE,
                "wmconfig history --id d1");
    }

    private static Existing live(String version, ObjectNode document) {
        return existing(ACTIVE, version, document);
    }

    @Test
    void pinningGoesToTheNewestVersionBeforeTheLiveOne() {
        ObjectNode target = BLUE.deepCopy();
        Versions versions =
                versions(RED, published("7", RED), published("5", target), published("3", colored("#00ff00")));
        Plan.Update plan = (Plan.Update) planner(live("7", RED), versions, null).plan(RollbackMode.PIN);
        VersionSource.PublishedVersion source = (VersionSource.PublishedVersion) plan.source();
        assertThat(source.configuration()).isEqualTo(CONFIGURATION);
        assertThat(source.version()).isEqualTo(new Version("5"));
        assertThat(source.document()).isSameAs(target);
        assertThat(plan.deploymentMembers()).isEmpty();
        assertThat(plan.changes())
                .containsExactly(
                        new Change(
                                "messenger.styles.primaryColor", ExactJson.text("#ff0000"), ExactJson.text("#0000ff")),
                        new Change("deployment.configuration.version", ExactJson.text("7"), ExactJson.text("5")));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void pinningGoesToTheVersionThatIsNamed() {
        Versions versions = versions(RED, published("7", RED), published("5", RED), published("3", BLUE));
        Plan.Update plan = (Plan.Update) planner(live("7", RED), versions, "3").plan(RollbackMode.PIN);
        assertThat(((VersionSource.PublishedVersion) plan.source()).version()).isEqualTo(new Version("3"));
    }

    @Test
    void pinningToAVersionThatShowsTheSameStillMovesTheDeployment() {
        Versions versions = versions(RED, published("7", RED), published("5", RED));
        assertThat(planner(live("7", RED), versions, null)
                        .plan(RollbackMode.PIN)
                        .changes())
                .extracting(Change::path)
                .containsExactly("deployment.configuration.version");
    }

    @Test
    void theLiveVersionItselfIsNoWayBack() {
        Versions versions = versions(RED, published("7", RED), published("5", BLUE));
        for (RollbackMode mode : RollbackMode.values()) {
            Plan plan = planner(live("7", RED), versions, "7").plan(mode);
            assertThat(plan).as("%s", mode).isInstanceOf(Plan.None.class);
            assertThat(((Plan.None) plan).existing().live()).isEqualTo(new Version("7"));
            assertThat(plan.warnings()).isEmpty();
            assertThat(planner(existing(INACTIVE, "7", RED), versions, "7")
                            .plan(mode)
                            .warnings())
                    .containsExactly(UNSEEN);
        }
        Plan other = planner(live("7", BLUE), versions, "7").plan(RollbackMode.REPUBLISH);
        assertThat(other).isInstanceOf(Plan.None.class);
    }

    @Test
    void newerVersionsThatStayBehindAreSaid() {
        Versions versions = versions(RED, published("8", BLUE), published("7", RED), published("5", BLUE));
        Warning newer = new Warning(
                WarningKind.NEWER_VERSION_NOT_LIVE,
                "version 8 is newer than version 7, which is live; its changes are not included");
        assertThat(planner(live("7", RED), versions, null)
                        .plan(RollbackMode.PIN)
                        .warnings())
                .containsExactly(newer);
        assertThat(planner(existing(INACTIVE, "7", RED), versions, null)
                        .plan(RollbackMode.PIN)
                        .warnings())
                .containsExactly(newer, UNSEEN);
        assertThat(planner(live("7", RED), versions, "8").plan(RollbackMode.PIN).warnings())
                .isEmpty();
    }

    @Test
    void fromADraftThatIsLiveTheNewestVersionIsTheWayBack() {
        Versions versions = versions(RED, published("7", BLUE), published("5", RED));
        Plan.Update plan =
                (Plan.Update) planner(live("DRAFT", RED), versions, null).plan(RollbackMode.PIN);
        assertThat(((VersionSource.PublishedVersion) plan.source()).version()).isEqualTo(new Version("7"));
        assertThat(plan.changes())
                .contains(new Change("deployment.configuration.version", ExactJson.text("DRAFT"), ExactJson.text("7")));
        assertThat(plan.warnings()).containsExactly(SERVES_DRAFT);
    }

    @Test
    void aVersionThatIsNotThereIsRefusedWithThoseThatAre() {
        Versions versions = versions(RED, published("7", RED), published("5", BLUE));
        Problem named = failure(() -> planner(live("7", RED), versions, "6").plan(RollbackMode.PIN));
        assertThat(named.kind()).isEqualTo(ProblemKind.VERSION_NOT_FOUND);
        assertThat(named.summary()).isEqualTo("the configuration of deployment `Support` has no version 6");
        assertThat(named.detail()).isEqualTo("existing versions: 7 (live), 5");
        assertThat(named.hint()).isEqualTo("`wmconfig history --id d1` shows what each version changed");
        Problem before = failure(() -> planner(live("5", BLUE), versions, null).plan(RollbackMode.PIN));
        assertThat(before.summary()).isEqualTo("deployment `Support` has no version before version 5, which is live");
        Problem never =
                failure(() -> planner(live("DRAFT", RED), versions(RED), null).plan(RollbackMode.REPUBLISH));
        assertThat(never.detail()).isEqualTo("nothing has been published");
    }

    @Test
    void publishingAgainReplacesTheDraftByTheEarlierDocument() {
        Versions versions =
                versions(RED, published("8", colored("#00ff00")), published("7", RED), published("5", BLUE));
        Plan.Update plan = (Plan.Update) planner(live("7", RED), versions, "5").plan(RollbackMode.REPUBLISH);
        VersionSource.ReplacedDraft source = (VersionSource.ReplacedDraft) plan.source();
        assertThat(source.document()).isEqualTo(BLUE);
        assertThat(source.before()).isSameAs(RED);
        assertThat(plan.changes()).extracting(Change::path).containsExactly("messenger.styles.primaryColor");
        assertThat(plan.warnings()).extracting(Warning::code).containsExactly("newer-version-not-live");
    }

    @Test
    void whatAnEndedRunPublishedForThisIsReused() {
        Versions versions = versions(BLUE, published("8", BLUE), published("7", RED), published("5", BLUE));
        Plan.Update plan = (Plan.Update) planner(live("7", RED), versions, "5").plan(RollbackMode.REPUBLISH);
        assertThat(((VersionSource.PublishedVersion) plan.source()).version()).isEqualTo(new Version("8"));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void aVersionThatIsNotNewerThanBothIsNotReused() {
        Versions between = versions(RED, published("7", RED), published("6", BLUE), published("5", BLUE));
        assertThat(((Plan.Update) planner(live("7", RED), between, "5").plan(RollbackMode.REPUBLISH)).source())
                .isInstanceOf(VersionSource.ReplacedDraft.class);
        Versions newer = versions(RED, published("8", BLUE), published("7", RED));
        assertThat(((Plan.Update) planner(live("7", RED), newer, "8").plan(RollbackMode.REPUBLISH)).source())
                .isInstanceOf(VersionSource.ReplacedDraft.class);
    }

    @Test
    void aDraftThatHoldsTheEarlierDocumentIsPublishedAsItIs() {
        Versions versions = versions(BLUE, published("7", RED), published("5", BLUE));
        assertThat(((Plan.Update) planner(live("7", RED), versions, "5").plan(RollbackMode.REPUBLISH)).source())
                .isEqualTo(new VersionSource.ReadyDraft(CONFIGURATION, BLUE, new Version("7")));
    }

    @Test
    void publishingAgainWhatShowsTheSameIsNotNeeded() {
        Versions versions = versions(RED, published("7", RED), published("5", RED));
        assertThat(planner(live("7", RED), versions, "5").plan(RollbackMode.REPUBLISH))
                .isInstanceOf(Plan.None.class);
        Plan.Update fromDraft =
                (Plan.Update) planner(live("DRAFT", RED), versions, "5").plan(RollbackMode.REPUBLISH);
        assertThat(((VersionSource.PublishedVersion) fromDraft.source()).version())
                .isEqualTo(new Version("7"));
        assertThat(fromDraft.warnings()).containsExactly(SERVES_DRAFT);
    }

    @Test
    void somebodysDraftStandsInTheWayOfPublishingAlone() {
        ObjectNode foreign = RED.deepCopy().put("description", "mine");
        Versions versions = versions(foreign, published("7", RED), published("5", BLUE));
        Problem problem = failure(() -> planner(live("7", RED), versions, "5").plan(RollbackMode.REPUBLISH));
        assertThat(problem.kind()).isEqualTo(ProblemKind.FOREIGN_DRAFT);
        assertThat(problem.hint())
                .isEqualTo("use `--discard-draft` to discard it; without `--republish` it is" + " not touched");
        assertThat(planner(live("7", RED), versions, "5").plan(RollbackMode.PIN).warnings())
                .isEmpty();
        Plan given = new RollbackPlanner(
                        live("7", RED), versions, new Version("5"), DraftPolicy.DISCARD, "wmconfig history --id d1")
                .plan(RollbackMode.REPUBLISH);
        assertThat(given.warnings())
                .containsExactly(
                        new Warning(WarningKind.DRAFT_DISCARDED, "unpublished changes will be discarded: description"));
    }

    @Test
    void aDraftThatDiffersOnlyWhereTheWayBackWritesIsOverwrittenAndSaid() {
        Versions versions = versions(colored("#00ff00"), published("7", RED), published("5", BLUE));
        assertThat(planner(live("7", RED), versions, "5")
                        .plan(RollbackMode.REPUBLISH)
                        .warnings())
                .containsExactly(new Warning(
                        WarningKind.DRAFT_OVERWRITTEN,
                        "unpublished changes will be overwritten: messenger.styles.primaryColor"));
    }
}
