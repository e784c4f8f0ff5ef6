package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StepsTest extends ScriptedOrgFixture {
    private static final ObjectNode MADE = json("{'id': 'c1'}");

    private static <T> Supplier<T> failing(OrgException e) {
        return () -> {
            throw e;
        };
    }

    @Test
    void noStageBeginsAfterAnInterruption() {
        Steps steps = steps();
        progress.stop(ProblemKind.TERMINATED);
        assertThat(problem(() -> steps.doing(Stage.DRAFT, () -> "done")).kind()).isEqualTo(ProblemKind.TERMINATED);
        verify(org, never()).during(any(), any(), any());
    }

    @Test
    void aFailureNamesTheFinishedStages() {
        Steps steps = steps();
        steps.doing(Stage.DRAFT, () -> "done");
        Problem problem = problem(() -> steps.doing(Stage.PUBLISH, () -> {
            steps.sending();
            throw failure(Failure.FINAL);
        }));
        assertThat(problem.stage()).isEqualTo(Stage.PUBLISH);
        assertThat(problem.leavesStageOpen()).isTrue();
        assertThat(problem.done()).containsExactly(Stage.DRAFT);
        assertThat(problem.detail()).isNull();
    }

    @Test
    void aReadThatFailsBeforeTheWriteLeavesNothingOpen() {
        Steps steps = steps();
        steps.doing(Stage.DRAFT, () -> "done");
        Problem problem = problem(() -> steps.doing(Stage.PUBLISH, failing(failure(Failure.LOST))));
        assertThat(problem.stage()).isEqualTo(Stage.READ);
        assertThat(problem.leavesStageOpen()).isFalse();
        assertThat(problem.done()).containsExactly(Stage.DRAFT);
    }

    @Test
    void aWriteThatIsMadeIsDoneAlthoughItsStageFails() {
        Steps steps = steps();
        Problem problem = problem(() -> steps.doing(Stage.PUBLISH, () -> {
            steps.open("a version may exist");
            steps.made("version 8 exists");
            throw failure(Failure.FINAL);
        }));
        assertThat(problem.done()).containsExactly(Stage.PUBLISH);
        assertThat(problem.detail()).isEqualTo("version 8 exists");

        OrgException e = failure(Failure.FINAL);
        Problem detailed = problem(() -> steps.doing(Stage.DRAFT, () -> {
            steps.made("the draft is saved");
            throw e.with(e.first().because("a reason"));
        }));
        assertThat(detailed.detail()).isEqualTo("a reason\nthe draft is saved");
    }

    @Test
    void anOpenWriteIsReportedUntilItIsSettled() {
        Steps steps = steps();
        assertThat(steps.isOpen()).isFalse();
        Problem problem = problem(() -> steps.doing(
                Stage.DRAFT,
                () -> steps.replacing(
                        "the draft may hold it",
                        failing(failure(Failure.LOST, ProblemKind.NETWORK_FAILED)
                                .leavingWriteOpen()))));
        assertThat(problem.open()).isTrue();
        assertThat(problem.detail()).isEqualTo("the draft may hold it");
        assertThat(steps.isOpen()).isTrue();

        Problem later = problem(() -> steps.doing(Stage.PUBLISH, failing(failure(Failure.FINAL))));
        assertThat(later.stage()).as("the write that may be done").isEqualTo(Stage.DRAFT);

        assertThat(steps.replacing("the draft may hold it", () -> MADE)).isSameAs(MADE);
        assertThat(steps.isOpen()).isFalse();
    }

    @Test
    void aConflictOfAPutIsRetriedThenACommandsConflict() {
        OrgException e =
                (OrgException) catchThrowable(() -> steps().replacing("x", failing(failure(Failure.CONFLICT))));
        assertThat(e.failure()).isEqualTo(Failure.NOT_YET);
        assertThat(e.first().kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }

    @Test
    void aLostCreateIsLookedForAndThenSettled() {
        Steps steps = steps();
        ObjectNode found = steps.doing(
                Stage.CONFIGURATION,
                () -> steps.once("creating", "it may exist", failing(failure(Failure.LOST)), () -> Optional.of(MADE)));
        assertThat(found).isSameAs(MADE);
        assertThat(steps.isOpen()).isFalse();
        assertThat(steps.once("creating", "it may exist", () -> json("{'name': 'x'}"), () -> Optional.of(MADE)))
                .isSameAs(MADE);
    }

    @Test
    void aCreateThatIsNotFoundStaysUnknown() {
        Problem problem = problem(() -> steps().doing(
                        Stage.CONFIGURATION,
                        () -> steps().once(
                                        "creating", "it may exist", failing(failure(Failure.LOST)), Optional::empty)));
        assertThat(problem.kind()).isEqualTo(ProblemKind.ANSWER_LOST);
        assertThat(problem.detail()).startsWith("the service says LOST");
    }

    @Test
    void aConflictOfACreateIsFinalUnlessItMadeSomething() {
        Supplier<ObjectNode> create = failing(failure(Failure.CONFLICT));
        assertThat(problem(() -> steps().once("creating", "x", create, Optional::empty))
                        .kind())
                .isEqualTo(ProblemKind.SERVICE_FAILED);
        assertThat(problem(() -> steps().once("creating", "x", create, () -> Optional.of(MADE)))
                        .kind())
                .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }
}
