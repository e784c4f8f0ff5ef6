package io.wmconfig.problem;

import java.util.List;

/** Thrown to end a command with problems that the user can act on; never for a bug in wmconfig. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Wraps the problems.
     *
     * @param problems at least one; the first determines the exit code
     */
    public ProblemException(List<Problem> problems) {
        // No stack trace: it would never be shown, and filling it in takes time.
        super(problems.get(0).summary(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Returns the problem that determines the exit code. */
    public Problem first() {
        return problems.get(0);
    }
}
