package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.CONFIGURATION;
import static io.wmconfig.plan.Looks.draft;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.failure;
import static io.wmconfig.plan.Looks.live;
import static io.wmconfig.plan.Looks.look;
import static io.wmconfig.plan.Looks.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
    private static final ObjectNode LIVE = fixture("12-config-version-2.response");
    private static final ObjectNode WANTED = new LookEditor(look("--primary=#0056b3")).edit(LIVE);

    @Test
    void aDraftThatIsLiveIsReplaced() {
        Plan.Update update = (Plan.Update) plan(DraftPolicy.REFUSE, live(LIVE), draft(LIVE));
        VersionSource.ReplacedDraft source = (VersionSource.ReplacedDraft) update.source();
        assertThat(source.configuration()).isEqualTo(CONFIGURATION);
        assertThat(source.configurationId()).isEqualTo(CONFIGURATION);
        assertThat(source.before()).isSameAs(LIVE);
        assertThat(source.document().has("version")).isFalse();
        assertThat(source.document().at("/messenger/styles/primaryColor").textValue())
                .isEqualTo("#0056b3");
        assertThat(update.changes()).extracting(Change::path).containsExactly("messenger.styles.primaryColor");
        assertThat(update.changes().get(0).to()).hasToString("\"#0056b3\"");
        assertThat(update.deploymentMembers()).isEmpty();
        assertThat(update.warnings()).isEmpty();
        assertThat(update.name()).isEqualTo("Support");
        assertThat(update.action()).isEqualTo(Plan.PlanAction.UPDATE);
    }

    @Test
    void theDraftIsNeededOnlyIfTheConfigurationChanges() {
        assertThat(planner(DraftPolicy.REFUSE, live(LIVE)).needsDraft()).isTrue();
        assertThat(planner(DraftPolicy.REFUSE, live(WANTED)).needsDraft()).isFalse();
        assertThat(planner(DraftPolicy.DISCARD, live(WANTED)).needsDraft()).isFalse();
        assertThat(planner(DraftPolicy.INCLUDE, live(WANTED)).needsDraft()).isTrue();
        assertThat(new Planner(look("--inactive"), DraftPolicy.REFUSE, live(LIVE)).needsDraft())
                .isFalse();
    }

    @Test
    void publishedVersionsAreNeededUnlessTheDraftIsACopyOfTheNumberThatIsLive() {
        assertThat(DraftOwnership.needsVersions(
                        live(LIVE), draft(LIVE.deepCopy().put("version", "DRAFT"))))
                .isFalse();
        assertThat(DraftOwnership.needsVersions(live(LIVE), draft(foreign()))).isTrue();
        assertThat(DraftOwnership.needsVersions(existing(deployment(), "DRAFT", LIVE), draft(LIVE)))
                .isTrue();
    }

    @Test
    void whatIsAsAskedIsLeftAlone() {
        Plan plan = planner(DraftPolicy.REFUSE, live(WANTED)).plan();
        assertThat(plan).isInstanceOf(Plan.None.class);
        assertThat(plan.action()).isEqualTo(Plan.PlanAction.NONE);
        assertThat(plan.name()).isEqualTo("Support");
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.warnings()).isEmpty();
        assertThat(((Plan.None) plan).existing().liveDocument()).isSameAs(WANTED);
    }

    @Test
    void membersOfTheDeploymentChangeOnTheLiveVersion() {
        Plan.Update update = (Plan.Update) new Planner(look("--inactive"), DraftPolicy.REFUSE, live(LIVE)).plan();
        assertThat(update.source()).isEqualTo(new VersionSource.LiveVersion(CONFIGURATION, new Version("7")));
        assertThat(update.source().configurationId()).isEqualTo(CONFIGURATION);
        assertThat(update.deploymentMembers()).hasToString("{\"status\":\"Inactive\"}");
        assertThat(update.changes()).extracting(Change::path).containsExactly("deployment.status");
    }

    @Test
    void aForeignDraftIsAConflictThatListsItsMembers() {
        Problem problem = failure(() -> plan(DraftPolicy.REFUSE, live(LIVE), draft(foreign())));
        assertThat(problem.kind()).isEqualTo(ProblemKind.FOREIGN_DRAFT);
        assertThat(problem.detail()).isEqualTo("description: " + LIVE.path("description") + " → \"somebody's\"");
        assertThat(problem.summary()).contains("`" + LIVE.path("name").textValue() + "`");
        assertThat(problem.hint()).contains("--discard-draft", "--include-draft");
    }

    @Test
    void aDiscardedDraftIsReplacedFromTheLiveVersion() {
        Plan.Update update = (Plan.Update) plan(DraftPolicy.DISCARD, live(LIVE), draft(foreign()));
        assertThat(update.changes()).extracting(Change::path).containsExactly("messenger.styles.primaryColor");
        assertThat(update.warnings())
                .containsExactly(
                        new Warning(WarningKind.DRAFT_DISCARDED, "unpublished changes will be discarded: description"));
    }

    @Test
    void anIncludedDraftGoesLiveAlong() {
        Plan.Update update = (Plan.Update) plan(DraftPolicy.INCLUDE, live(LIVE), draft(foreign()));
        assertThat(update.changes())
                .extracting(Change::path)
                .containsExactlyInAnyOrder("description", "messenger.styles.primaryColor");
        assertThat(update.warnings())
                .containsExactly(
                        new Warning(WarningKind.DRAFT_INCLUDED, "unpublished changes will be published: description"));
        Plan.Update alone = (Plan.Update) plan(DraftPolicy.INCLUDE, live(WANTED), draft(foreign()));
        assertThat(alone.changes()).extracting(Change::path).contains("description");
    }

    @Test
    void aDraftThatDiffersOnlyWhereWeWriteIsOverwrittenAndSaid() {
        ObjectNode other = new LookEditor(look("--primary=#ff0000")).edit(LIVE);
        Plan.Update update = (Plan.Update) plan(DraftPolicy.REFUSE, live(LIVE), draft(other));
        assertThat(update.source()).isInstanceOf(VersionSource.ReplacedDraft.class);
        assertThat(update.warnings())
                .containsExactly(new Warning(
                        WarningKind.DRAFT_OVERWRITTEN,
                        "unpublished changes will be overwritten: messenger.styles.primaryColor"));
        ObjectNode deeper = LIVE.deepCopy();
        deeper.putObject("description").put("b", 2);
        ObjectNode bare = LIVE.deepCopy().without(List.of("description"));
        Planner below = new Planner(look("--set=description={\"a\":1}"), DraftPolicy.REFUSE, live(bare));
        assertThat(below.plan(draft(deeper)).warnings())
                .extracting(Warning::code)
                .containsExactly("draft-overwritten");
    }

    @Test
    void aMemberThatOnlyBeginsAlikeIsSomebodyElses() {
        ObjectNode other = LIVE.deepCopy().put("descriptionOfMine", "x");
        Planner planner = new Planner(look("--set=description=\"new\""), DraftPolicy.REFUSE, live(LIVE));
        assertThat(failure(() -> planner.plan(draft(other))).kind()).isEqualTo(ProblemKind.FOREIGN_DRAFT);
    }

    @ParameterizedTest
    @EnumSource(DraftPolicy.class)
    void aDraftThatWasOnceLiveIsNobodys(DraftPolicy policy) {
        Plan.Update update = (Plan.Update) plan(policy, live(LIVE), draft(foreign(), published("3", foreign())));
        assertThat(update.changes()).extracting(Change::path).containsExactly("messenger.styles.primaryColor");
        assertThat(update.source()).isInstanceOf(VersionSource.ReplacedDraft.class);
        assertThat(update.warnings()).isEmpty();
    }

    @Test
    void aRunThatDiedAfterTheDraftGoesOnWithIt() {
        Plan.Update update = (Plan.Update) plan(DraftPolicy.REFUSE, live(LIVE), draft(WANTED));
        assertThat(update.source()).isEqualTo(new VersionSource.ReadyDraft(CONFIGURATION, WANTED, new Version("7")));
        assertThat(update.source().configurationId()).isEqualTo(CONFIGURATION);
        assertThat(update.warnings()).isEmpty();
    }

    @Test
    void aRunThatDiedAfterThePublishGoesOnWithThatVersion() {
        Draft draft = draft(WANTED, published("8", WANTED), published("7", LIVE));
        Plan.Update update = (Plan.Update) plan(DraftPolicy.REFUSE, live(LIVE), draft);
        assertThat(update.source())
                .isEqualTo(new VersionSource.PublishedVersion(CONFIGURATION, new Version("8"), WANTED));
        assertThat(update.source().configurationId()).isEqualTo(CONFIGURATION);
        assertThat(update.warnings()).isEmpty();
    }

    @Test
    void aNewerVersionThatIsNotLiveIsSaid() {
        Draft draft = draft(foreign(), published("9", foreign()), published("7", LIVE));
        assertThat(plan(DraftPolicy.REFUSE, live(LIVE), draft).warnings())
                .extracting(Warning::code)
                .containsExactly("newer-version-not-live");
        Draft older = draft(foreign(), published("7", LIVE), published("6", foreign()));
        assertThat(plan(DraftPolicy.REFUSE, live(LIVE), older).warnings()).isEmpty();
        Draft reused = draft(foreign(), published("10", foreign()), published("9", WANTED));
        assertThat(plan(DraftPolicy.REFUSE, live(LIVE), reused).warnings())
                .extracting(Warning::message)
                .containsExactly("version 10 is newer than version 7, which is live; its changes are not included");
    }

    @Test
    void aNeighbourOnTheDraftForbidsWritingIt() {
        Existing shared = live(LIVE, new Neighbour("Sales", Version.DRAFT), new Neighbour("Web", new Version("7")));
        Problem problem = failure(() -> plan(DraftPolicy.REFUSE, shared, draft(LIVE)));
        assertThat(problem.kind()).isEqualTo(ProblemKind.NEIGHBOUR_ON_DRAFT);
        assertThat(problem.summary()).contains("`Sales`").doesNotContain("Web");
        assertThat(plan(DraftPolicy.REFUSE, shared, draft(WANTED)).action()).isEqualTo(Plan.PlanAction.UPDATE);
        assertThat(planner(DraftPolicy.REFUSE, live(WANTED, new Neighbour("Sales", Version.DRAFT)))
                        .plan())
                .isInstanceOf(Plan.None.class);
    }

    @Test
    void aDeploymentOnTheDraftIsPointedAtANumberWithAWarning() {
        Existing onDraft = existing(deployment(), "DRAFT", LIVE);
        Plan.Update update = (Plan.Update) plan(DraftPolicy.REFUSE, onDraft, draft(LIVE));
        assertThat(update.source()).isInstanceOf(VersionSource.ReplacedDraft.class);
        assertThat(update.warnings()).extracting(Warning::code).containsExactly("draft-is-live");
        assertThat(update.warnings().get(0).message()).contains("points it at a numbered version");
        Plan none = planner(DraftPolicy.REFUSE, existing(deployment(), "DRAFT", WANTED))
                .plan();
        assertThat(none.warnings().get(0).message()).contains("every edit is visible at once");
    }

    @Test
    void anInactiveDeploymentIsNeverCalledSeen() {
        ObjectNode inactive = fixture("24-deployment-inactive.response");
        assertThat(planner(DraftPolicy.REFUSE, existing(inactive, "7", WANTED))
                        .plan()
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("deployment-inactive");
        assertThat(new Planner(look("--active"), DraftPolicy.REFUSE, existing(inactive, "7", LIVE))
                        .plan()
                        .warnings())
                .isEmpty();
        assertThat(new Planner(look("--inactive"), DraftPolicy.REFUSE, existing(inactive, "7", LIVE))
                        .plan()
                        .warnings())
                .isEmpty();
    }

    private static ObjectNode foreign() {
        return LIVE.deepCopy().put("version", "DRAFT").put("description", "somebody's");
    }

    private static ObjectNode deployment() {
        return fixture("23-deployment-active.response");
    }

    private static Planner planner(DraftPolicy policy, Existing existing) {
        return new Planner(look("--primary=#0056b3"), policy, existing);
    }

    private static Plan plan(DraftPolicy policy, Existing existing, Draft draft) {
        return planner(policy, existing).plan(draft);
    }

    @Test
    void aVersionStillToBeMadeHasNoConfigurationYet() {
        assertThat(new VersionSource.NewConfiguration(json("{}")).configurationId())
                .isNull();
    }
}
