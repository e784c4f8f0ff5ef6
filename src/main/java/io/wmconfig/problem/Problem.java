package io.wmconfig.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, ready to be shown.
 *
 * @param kind determines the error code and the exit code
 * @param summary one lower-case sentence without a full stop, literals in backticks
 * @param detail why, or what else is known; may have several lines
 * @param hint one thing to type or do
 * @param place location of the error in a file
 * @param answer the service's response, if there was one
 * @param stage the stage that failed
 * @param done the writes that have completed
 * @param open whether that stage is a write that may have completed
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
     * A response of the service.
     *
     * @param status HTTP status
     * @param correlationId the {@code ININ-Correlation-Id} header, else the body's {@code contextId} (contract §6)
     */
    public record ServiceResponse(int status, @Nullable String correlationId) {}

    /** Copies the list and rejects a blank summary. */
    public Problem {
        done = List.copyOf(done);
        if (summary.isBlank()) {
            throw new IllegalArgumentException("a problem needs a summary");
        }
    }

    /** Returns a problem with only a summary. */
    public static Problem of(ProblemKind kind, String summary) {
        return new Problem(kind, summary, null, null, null, null, null, List.of(), false);
    }

    /** Returns the problem that the JVM has run out of heap or stack memory. */
    public static Problem exhausted(VirtualMachineError error) {
        boolean memory = error instanceof OutOfMemoryError;
        return of(ProblemKind.OUT_OF_MEMORY, memory ? "out of memory" : "out of stack memory")
                .because("a file or a response is " + (memory ? "too large" : "nested too deep"))
                .hint("`WMCONFIG_JAVA_OPTIONS=" + (memory ? "-Xmx1g" : "-Xss16m") + "` raises the limit");
    }

    public Problem summarized(String sentence) {
        return new Problem(kind, sentence, detail, hint, place, answer, stage, done, open);
    }

    /** Returns this problem with this detail; null for none. */
    public Problem because(@Nullable String why) {
        return new Problem(kind, summary, why, hint, place, answer, stage, done, open);
    }

    /** Returns this problem with this hint; null for none. */
    public Problem hint(@Nullable String fix) {
        return new Problem(kind, summary, detail, fix, place, answer, stage, done, open);
    }

    public Problem at(@Nullable SourceLocation where) {
        return new Problem(kind, summary, detail, hint, where, answer, stage, done, open);
    }

    public Problem answered(@Nullable ServiceResponse said) {
        return new Problem(kind, summary, detail, hint, place, said, stage, done, open);
    }

    /** Returns this problem with the stage that failed, unless it has one already, and the completed writes. */
    public Problem during(Stage failed, List<Stage> finished) {
        Stage named = Objects.requireNonNullElse(stage, failed);
        return new Problem(kind, summary, detail, hint, place, answer, named, finished, open);
    }

    /** Returns this problem for a write that may have completed, which becomes the stage that failed. */
    public Problem leaving(Stage write, String words) {
        String why = detail == null ? words : detail + "\n" + words;
        return new Problem(kind, summary, why, hint, place, answer, write, done, true);
    }

    /** Returns whether the failed write may have completed: it was sent, and the service did not refuse it. */
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

    public ProblemException toException() {
        return new ProblemException(List.of(this));
    }
}
