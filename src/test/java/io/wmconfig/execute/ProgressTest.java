package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void whatIsDoneIsSaidWhenMemoryIsExhausted() {
        Progress progress = new Progress();
        assertThat(exhausted(progress).detail()).endsWith("is too large; nothing was written");
        progress.begin(Stage.DRAFT);
        progress.finish(Stage.DRAFT);
        progress.begin(Stage.PUBLISH);
        Problem problem = exhausted(progress);
        assertThat(problem.kind()).isEqualTo(ProblemKind.OUT_OF_MEMORY);
        assertThat(problem.detail()).endsWith("done: draft, publish was in progress");
        assertThat(problem.stage()).isEqualTo(Stage.PUBLISH);
        assertThat(problem.done()).containsExactly(Stage.DRAFT);
    }

    @Test
    void aRunThatIsStoppedStopsItsDocuments() {
        Progress whole = new Progress();
        Progress document = whole.ofOneDocument();
        assertThat(document.stopped()).isFalse();
        assertThat(document.guard(() -> "done")).isEqualTo("done");
        whole.stop(ProblemKind.TERMINATED);
        assertThat(document.stopped()).isTrue();
        assertThat(document.interruption().summary()).isEqualTo("terminated; nothing was written");
        assertThat(whole.ofOneDocument().interruption().kind()).isEqualTo(ProblemKind.TERMINATED);
    }

    @Test
    void oneDocumentStopsAlone() {
        Progress whole = new Progress();
        Progress document = whole.ofOneDocument();
        document.stop(ProblemKind.INTERRUPTED);
        assertThat(document.stopped()).isTrue();
        assertThat(whole.stopped()).isFalse();
        assertThat(document.interruption().summary()).isEqualTo("interrupted; nothing was written");
    }

    private static Problem exhausted(Progress progress) {
        ProblemException failure = catchThrowableOfType(
                ProblemException.class,
                () -> progress.guard(() -> {
                    throw new OutOfMemoryError("Java heap space");
                }));
        return Objects.requireNonNull(failure).first();
    }
}
