package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.DeploymentDeletion.DeletionOutcome;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Located;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentDeletionTest extends ScriptedOrgFixture {
    private final DeploymentDeletion deletion = new DeploymentDeletion(org, progress);

    private static Located located(String configurationName) {
        ObjectNode deployment = json("{'id': 'd1', 'name': 'Support', 'status': 'Active',"
                + " 'configuration': {'id': 'c1', 'version': '1', 'name': '" + configurationName + "'}}");
        return new Located(DEPLOYMENT, "Support", deployment, CONFIGURATION, List.of());
    }

    private void gone(Object... before) {
        Object[] answers = new Object[before.length + 2];
        answers[0] = located("Support").deployment();
        System.arraycopy(before, 0, answers, 1, before.length);
        answers[before.length + 1] = failure(Failure.NOT_FOUND, ProblemKind.GONE);
        doAnswer(inOrder(answers)).when(org).deployment(DEPLOYMENT);
        draft(failure(Failure.NOT_FOUND, ProblemKind.GONE));
    }

    @Test
    void itIsReadUntilItIsGone() {
        gone(
                located("Support").deployment(),
                failure(Failure.NOT_FOUND, ProblemKind.SERVICE_FAILED),
                located("Support").deployment());
        assertThat(deletion.delete(located("Support"), false).configurationDeleted())
                .isFalse();
        verify(org, times(5)).deployment(DEPLOYMENT);
        verify(org, times(2)).during(any(), eq("Support"), any());
        verify(org, never()).deleteConfiguration(any());
    }

    @Test
    void oneThatStaysIsReported() {
        when(org.deployment(DEPLOYMENT)).thenReturn(located("Support").deployment());
        Problem problem = problem(() -> deletion.delete(located("Support"), false));
        assertThat(problem.kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(problem.summary()).isEqualTo("the deployment did not disappear in 30 minutes");
    }

    @Test
    void aConfigurationWithUsersStays() {
        gone();
        when(org.deployments())
                .thenReturn(List.of(
                        located("Support").deployment(),
                        json("{'id': 'd2', 'name': 'Sales', 'configuration': {'id': 'c1'}}"),
                        json("{'id': 'd3', 'name': 'Other', 'configuration': {'id': 'c2'}}")));
        DeletionOutcome outcome = deletion.delete(located("Support"), true);
        assertThat(outcome.users()).containsExactly("Sales");
        assertThat(outcome.configurationDeleted()).isFalse();
        verify(org, never()).deleteConfiguration(any());
    }

    @Test
    void aConfigurationThatSomebodyElseDeletedIsDeleted() {
        gone();
        doThrow(failure(Failure.NOT_FOUND)).when(org).deleteConfiguration(CONFIGURATION);
        assertThat(deletion.delete(located("Support"), true).configurationDeleted())
                .isTrue();
    }

    @Test
    void anInterruptionSaysWhatIsLeftToDo() {
        gone();
        List<String> hints = new ArrayList<>();
        doAnswer(call -> hints.add(progress.interruption().hint())).when(org).deleteDeployment(DEPLOYMENT);
        doAnswer(call -> {
                    hints.add(progress.interruption().hint());
                    throw failure(Failure.NOT_FOUND, ProblemKind.GONE);
                })
                .when(org)
                .version(CONFIGURATION, Version.DRAFT);
        deletion.delete(located("Their look"), true);
        assertThat(hints)
                .containsExactly(
                        "run the command again; if the deployment is gone, delete configuration `c1`, named"
                                + " `Their look`, in the admin UI",
                        "nothing is left to do; lists may show the configuration for a moment");
    }

    @Test
    void anInterruptionIsContinuedByTheSameCommand() {
        for (boolean too : List.of(true, false)) {
            gone();
            List<String> hints = new ArrayList<>();
            doAnswer(call -> hints.add(progress.interruption().hint()))
                    .when(org)
                    .deleteDeployment(DEPLOYMENT);
            Progress own = new Progress();
            new DeploymentDeletion(org, own).delete(located(too ? "Support" : "Their look"), too);
            assertThat(hints).containsExactly("run the command again; completed steps are not repeated");
        }
    }

    @Test
    void whatIsLeftOfADeletionIsDeleted() {
        draft(failure(Failure.NOT_FOUND, ProblemKind.GONE));
        ObjectNode none = json("{}");
        Located left = new Located(new DeploymentId(""), "Support", none, CONFIGURATION, List.of());
        assertThat(deletion.delete(left, true).configurationDeleted()).isTrue();
        verify(org).deleteConfiguration(CONFIGURATION);
        verify(org, never()).deleteDeployment(any());
    }

    @Test
    void oneThatChangedIsNotDeleted() {
        for (String change : List.of("'name': 'Renamed'", "'configuration': {'id': 'c2'}")) {
            ObjectNode changed = located("Support").deployment().setAll(json("{" + change + "}"));
            doAnswer(inOrder(changed)).when(org).deployment(DEPLOYMENT);
            assertThat(problem(() -> deletion.delete(located("Support"), true)).kind())
                    .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        }
        verify(org, never()).deleteDeployment(any());
    }

    @Test
    void aConfigurationInUseStays() {
        gone();
        doThrow(failure(Failure.IN_USE)).when(org).deleteConfiguration(CONFIGURATION);
        DeletionOutcome outcome = deletion.delete(located("Support"), true);
        assertThat(outcome.inUse()).isTrue();
        assertThat(outcome.configurationDeleted()).isFalse();
    }

    @Test
    void aFailureAfterTheDeploymentIsGoneSaysHowToGoOn() {
        gone();
        doThrow(failure(Failure.FINAL)).when(org).deleteConfiguration(CONFIGURATION);
        assertThat(problem(() -> deletion.delete(located("Support"), true)).hint())
                .isEqualTo("run the command again: it deletes configuration `c1`");
        gone();
        assertThat(problem(() -> deletion.delete(located("Their look"), true)).hint())
                .isEqualTo("delete configuration `c1`, named `Their look`, in the admin UI");
        gone();
        OrgException denied = failure(Failure.FINAL, ProblemKind.PERMISSION_MISSING);
        doThrow(denied.with(denied.first().hint("ask for it"))).when(org).deleteConfiguration(CONFIGURATION);
        assertThat(problem(() -> deletion.delete(located("Support"), true)).hint())
                .isEqualTo("ask for it; then run the command again: it deletes configuration `c1`");
    }
}
