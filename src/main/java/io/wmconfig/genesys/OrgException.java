package io.wmconfig.genesys;

import io.wmconfig.problem.Problem;

/** An org could not do what it was asked, and what that means for the one who asked. */
public final class OrgException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a failure means. */
    public enum Failure {
        /** What was asked for does not exist, or is not visible yet. */
        NOT_FOUND,
        /** Refused without a final reason: just after a create or publish it may pass (contract §5 Races, §6). */
        NOT_YET,
        /** Whether a create or publish happened is not known: no answer, or a failure of the service. */
        LOST,
        /** Not deleted, because something else still uses it. */
        IN_USE,
        /** Not written, because the service says that it conflicts with what is there: read again and decide. */
        CONFLICT,
        /** Final. */
        FINAL
    }

    private final Failure failure;
    private final transient Problem problem;

    /**
     * Describes a failure.
     *
     * @param failure what it means
     * @param problem how it is told, should it end the command
     */
    public OrgException(Failure failure, Problem problem) {
        super(problem.summary(), null, false, false);
        this.failure = failure;
        this.problem = problem;
    }

    /** Returns what it means. */
    public Failure failure() {
        return failure;
    }

    /** Returns how it is told. */
    public Problem problem() {
        return problem;
    }
}
