package io.wmconfig.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, ready to be shown.
 *
 * @param kind decides code and exit code
 * @param summary one lower-case sentence without a full stop, literals in backticks
 * @param detail why, or what else is known; may have several lines
 * @param hint one thing to type or do
 * @param place where in a file the mistake stands
 * @param answer what the service said, when it did
 * @param stage the step that failed
 * @param done the writes that are done for good
 * @param open whether that step is a write that may have been done
 */
public record Problem(
        ProblemKind kind,
        String summary,
        @Nullable String detail,
        @Nullable String hint,
        @Nullable SourceLocation place,
        @Nullable ServiceResponse answer,
        @Nullable Stage stage,
        List<Stage> done,
        boolean open) {
    private static final int REQUEST_TIMEOUT = 408;

    /**
     * What the service answered with.
     *
     * @param status HTTP status
     * @param correlationId the {@code ININ-Correlation-Id} header, else the body's {@code contextId} (contract §6)
     */
    public record ServiceResponse(int status, @Nullable String correlationId) {}

    /** Copies the list and refuses an empty sentence. */
    public Problem {
        done = List.copyOf(done);
        if (summary.isBlank()) {
            throw new IllegalArgumentException("a problem needs a summary");
        }
    }

    /** Returns a problem that is only a sentence so far. */
    public static Problem of(ProblemKind kind, String summary) {
        return new Problem(kind, summary, null, null, null, null, null, List.of(), false);
    }

    /** Describes that the JVM has no memory or no stack left. */
    public static Problem exhausted(VirtualMachineError error) {
        boolean memory = error instanceof OutOfMemoryError;
        return of(ProblemKind.OUT_OF_MEMORY, memory ? "out of memory" : "out of stack memory")
                .because("a file or a response is " + (memory ? "too large" : "nested too deep"))
                .hint("`WMCONFIG_JAVA_OPTIONS=" + (memory ? "-Xmx1g" : "-Xss16m") + "` raises the limit");
    }

    /** Returns this problem with another summary. */
    public Problem summarized(String sentence) {
        return new Problem(kind, sentence, detail, hint, place, answer, stage, done, open);
    }

    /** Returns this problem with the reason. */
    public Problem because(String why) {
        return new Problem(kind, summary, why, hint, place, answer, stage, done, open);
    }

    /** Returns this problem with the fix. */
    public Problem hint(String fix) {
        return new Problem(kind, summary, detail, fix, place, answer, stage, done, open);
    }

    /** Returns this problem at a place in a file. */
    public Problem at(SourceLocation where) {
        return new Problem(kind, summary, detail, hint, where, answer, stage, done, open);
    }

    /** Returns this problem with what the service answered. */
    public Problem answered(@Nullable ServiceResponse said) {
        return new Problem(kind, summary, detail, hint, place, said, stage, done, open);
    }

    /** Returns this problem with the step that failed, unless one is named already, and the writes that are done. */
    public Problem during(Stage failed, List<Stage> finished) {
        Stage named = Objects.requireNonNullElse(stage, failed);
        return new Problem(kind, summary, detail, hint, place, answer, named, finished, open);
    }

    /** Returns this problem after a write that may have been done, which is now the step that failed. */
    public Problem leaving(Stage write, String words) {
        String why = detail == null ? words : detail + "\n" + words;
        return new Problem(kind, summary, why, hint, place, answer, write, done, true);
    }

    /**
     * Returns whether it is unknown if the write that failed has happened: it was sent, and no refusal came back.
     */
    public boolean leavesStageOpen() {
        if (open) {
            return true;
        }
        boolean unanswered = answer == null || answer.status() >= 500 || answer.status() == REQUEST_TIMEOUT;
        return stage != null
                && stage.writes()
                && !done.contains(stage)
                && unanswered
                && switch (kind) {
                    case NETWORK_FAILED,
                            SERVICE_FAILED,
                            UNTRUSTED_ANSWER,
                            ANSWER_LOST,
                            TIMEOUT,
                            INTERRUPTED,
                            TERMINATED -> true;
                    default -> false;
                };
    }

    /** Returns this problem as something to throw. */
    public ProblemException toException() {
        return new ProblemException(List.of(this));
    }
}
