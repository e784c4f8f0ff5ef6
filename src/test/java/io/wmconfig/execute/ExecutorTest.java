package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployment Support is at version 7; a plan takes it to version 8. */
class ExecutorTest extends ScriptedOrgFixture {
    private static final ObjectNode DRAFT = version("DRAFT", "#0056b3");
    private static final Version SEVEN = new Version("7");
    private static final Version EIGHT = new Version("8");
    private static final ObjectNode AT_EIGHT = deployment("8");
    private static final List<Change> COLOR = List.of(
            new Change("messenger.styles.primaryColor", TextNode.valueOf("#111111"), TextNode.valueOf("#0056b3")));

    private final Executor executor = new Executor(org, new DeploymentList(org), progress, true);

    private static ObjectNode deployment(String version) {
        return json("{'id': 'd1', 'name': 'Support', 'status': 'Active',"
                + " 'configuration': {'id': 'c1', 'version': '" + version + "'}}");
    }

    @BeforeEach
    void anOrgThatDoesAsItIsTold() {
        draft(DRAFT);
        when(org.publish(CONFIGURATION)).thenReturn(version("8", "#0056b3"));
        doAnswer(inOrder(deployment("7"), AT_EIGHT)).when(org).deployment(DEPLOYMENT);
        when(org.replaceDeployment(any(), any())).thenReturn(AT_EIGHT);
        when(org.replaceDraft(any(), any(), any())).thenReturn(DRAFT);
    }

    private static Plan.Update update(VersionSource source) {
        Existing existing = new Existing(
                DEPLOYMENT,
                "Support",
                deployment("7"),
                CONFIGURATION,
                SEVEN,
                version("7", "#111111").put("title", "Hi"),
                List.of());
        return new Plan.Update(existing, source, json("{}"), COLOR, List.of());
    }

    private static VersionSource replaced(ObjectNode document) {
        return new VersionSource.ReplacedDraft(CONFIGURATION, document, version("DRAFT", "#111111"), SEVEN);
    }

    private static ObjectNode wanted() {
        return json("{'name': 'look', 'messenger': {'styles': {'primaryColor': '#0056b3'}}}");
    }

    private static Plan.Create create(VersionSource source) {
        return new Plan.Create(
                new Missing("Support", List.of(), List.of(), List.of(), List.of(), "wmconfig list"),
                source,
                json("{'name': 'Support', 'status': 'Active'}"),
                COLOR,
                List.of());
    }

    @Test
    void aReplacedDraftIsWrittenPublishedAndShown() {
        Outcome outcome = executor.execute(update(replaced(wanted())));
        assertThat(outcome.version()).isEqualTo(EIGHT);
        assertThat(progress.done()).containsExactly(Stage.DRAFT, Stage.PUBLISH, Stage.DEPLOYMENT);
        verify(org, atLeastOnce()).during(any(), eq("Support"), any());
        verify(org, never()).during(any(), eq(""), any());
    }

    @Test
    void aReadyDraftIsOnlyPublished() {
        assertThat(executor.execute(update(new VersionSource.ReadyDraft(CONFIGURATION, DRAFT, SEVEN)))
                        .version())
                .isEqualTo(EIGHT);
        assertThat(progress.done()).containsExactly(Stage.PUBLISH, Stage.DEPLOYMENT);
    }

    @Test
    void aPublishedVersionIsWaitedForAndShown() {
        ObjectNode pending = with(version("8", "#0056b3"), "status", "Pending");
        doAnswer(inOrder(pending, version("8", "#0056b3"))).when(org).version(CONFIGURATION, EIGHT);
        assertThat(executor.execute(update(new VersionSource.PublishedVersion(CONFIGURATION, EIGHT, pending)))
                        .version())
                .isEqualTo(EIGHT);
        verify(org, times(2)).version(CONFIGURATION, EIGHT);
        assertThat(progress.done()).containsExactly(Stage.DEPLOYMENT);
    }

    @Test
    void theLiveVersionStays() {
        doAnswer(inOrder(deployment("7"))).when(org).deployment(DEPLOYMENT);
        when(org.replaceDeployment(any(), any())).thenReturn(deployment("7"));
        assertThat(executor.execute(update(new VersionSource.LiveVersion(CONFIGURATION, SEVEN)))
                        .version())
                .isEqualTo(SEVEN);
    }

    @Test
    void aNewConfigurationIsCreatedPublishedAndShown() {
        doAnswer(inOrder(List.of(), List.of(deployment("1")))).when(org).deployments();
        doAnswer(inOrder(deployment("1"))).when(org).deployment(DEPLOYMENT);
        when(org.createConfiguration(any())).thenReturn(DRAFT);
        when(org.createDeployment(any())).thenReturn(deployment("1"));
        when(org.publish(CONFIGURATION)).thenReturn(version("1", "#0056b3"));
        Outcome outcome = executor.execute(create(new VersionSource.NewConfiguration(wanted())), 0);
        assertThat(outcome.configuration()).isEqualTo(CONFIGURATION);
        assertThat(outcome.version()).isEqualTo(new Version("1"));
        assertThat(progress.done()).containsExactly(Stage.CONFIGURATION, Stage.PUBLISH, Stage.DEPLOYMENT);
    }

    @Test
    void anUnusedConfigurationIsContinued() {
        doAnswer(inOrder(List.of(), List.of(AT_EIGHT))).when(org).deployments();
        doAnswer(inOrder(AT_EIGHT)).when(org).deployment(DEPLOYMENT);
        when(org.createDeployment(any())).thenReturn(AT_EIGHT);
        Outcome outcome = executor.execute(create(new VersionSource.ReadyDraft(CONFIGURATION, DRAFT, SEVEN)), 0);
        assertThat(outcome.version()).isEqualTo(EIGHT);
        verify(org, never()).createConfiguration(any());
    }

    @Test
    void aSettingThatTheServiceNoLongerTakesIsLeftOutOnce() {
        ObjectNode document = wanted().put("oldSetting", "x");
        OrgException refused = new OrgException(
                Failure.FINAL, Problem.of(ProblemKind.REFUSED, "rejected"), List.of("oldSetting"), true);
        doAnswer(inOrder(refused, DRAFT)).when(org).replaceDraft(any(), any(), any());
        Plan.Update plan = update(replaced(document));
        plan.existing().liveDocument().put("oldSetting", "x");
        Outcome outcome = executor.execute(plan);
        assertThat(outcome.leftOut()).extracting(Change::path).containsExactly("oldSetting");
        verify(org).replaceDraft(eq(CONFIGURATION), argThat(sent -> !sent.has("oldSetting")), any());

        Plan shown = outcome.carriedOut(plan);
        assertThat(shown.changes())
                .extracting(Change::path)
                .containsExactly(COLOR.get(0).path(), "oldSetting");
        assertThat(shown.warnings()).extracting(Warning::kind).containsExactly(WarningKind.REFUSED_BY_SERVICE);
        assertThat(outcome.carriedOut(create(plan.source())).warnings()).hasSize(1);
    }

    @Test
    void aSecondRefusalIsExplained() {
        ObjectNode document = wanted().put("oldSetting", "x").put("other", "y");
        doAnswer(inOrder(
                        new OrgException(
                                Failure.FINAL, Problem.of(ProblemKind.REFUSED, "no"), List.of("oldSetting"), true),
                        new OrgException(Failure.FINAL, Problem.of(ProblemKind.REFUSED, "no"), List.of("other"), true)))
                .when(org)
                .replaceDraft(any(), any(), any());
        Plan.Update plan = update(replaced(document));
        plan.existing().liveDocument().put("oldSetting", "x").put("other", "y");
        assertThat(problem(() -> executor.execute(plan)).hint()).isEqualTo("use `--set other=null` to remove it");
    }

    @Test
    void aRequestedSettingThatIsDroppedPutsTheDraftBack() {
        ObjectNode without = DRAFT.deepCopy();
        without.remove("messenger");
        draft(without);
        when(org.replaceDraft(any(), any(), any())).thenReturn(without);
        when(org.replaceDraft(any(), any())).thenReturn(version("DRAFT", "#111111"));
        Problem problem = problem(() -> executor.execute(update(replaced(wanted()))));
        assertThat(problem.summary()).isEqualTo("this org does not support `messenger.styles.primaryColor`");
        assertThat(problem.detail()).endsWith("the previous draft was restored");
        verify(org).replaceDraft(eq(CONFIGURATION), argThat(sent -> sent.has("messenger")));
        verify(org, never()).publish(any());

        when(org.replaceDraft(any(), any())).thenReturn(without);
        assertThat(problem(() -> executor.execute(update(replaced(wanted())))).detail())
                .endsWith("but Genesys Cloud did not keep all of it");
        when(org.replaceDraft(any(), any())).thenThrow(failure(Failure.FINAL));
        assertThat(problem(() -> executor.execute(update(replaced(wanted())))).detail())
                .contains("the service says FINAL");
    }

    @Test
    void aRequestedSettingThatANewConfigurationDropsIsAnError() {
        ObjectNode without = DRAFT.deepCopy();
        without.remove("messenger");
        draft(without);
        when(org.createConfiguration(any())).thenReturn(without);
        Problem problem = problem(() -> executor.execute(create(new VersionSource.NewConfiguration(wanted())), 0));
        assertThat(problem.detail()).isEqualTo("Genesys Cloud dropped it from the new configuration `c1`");
        assertThat(problem.stage()).isEqualTo(Stage.CONFIGURATION);
    }

    @Test
    void aWholeKnownBlockThatIsDroppedIsAnError() {
        ObjectNode document = wanted();
        document.putObject("position").put("sideSpace", 10);
        Problem problem = problem(() -> executor.execute(update(replaced(document))));
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).isEqualTo("Genesys Cloud did not keep `position.sideSpace`");
        verify(org, never()).publish(any());
    }
}
