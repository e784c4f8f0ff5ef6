package io.wmconfig.problem;

/** How the process ends: the numbers that scripts rely on. */
public enum ExitCode {
    /** Done, or already so. */
    DONE(0),
    /** A bug in wmconfig. */
    BUG(1),
    /** Differences found; only when requested. */
    DIFFERENCES(2),
    /** Somebody declined; nothing was written. */
    DECLINED(3),
    /** Credentials missing or refused. */
    CREDENTIALS(4),
    /** Deployment not found, or gone in between. */
    NOT_FOUND(5),
    /** The name matches more than one deployment. */
    AMBIGUOUS(6),
    /** A foreign draft, or somebody changed things while we worked. */
    CONFLICT(7),
    /** Still rate limited after all retries. */
    RATE_LIMITED(8),
    /** The time for the whole command is used up. */
    TIMEOUT(9),
    /** Some documents applied, some failed. */
    PARTIAL(10),
    /** A policy refused the look. */
    POLICY(11),
    /** Visitors do not get what is live. */
    NOT_SERVED(12),
    /** A permission is missing. */
    PERMISSION(13),
    /** The service or the network failed, or answered what we cannot trust. */
    SERVICE(14),
    /** Wrong usage or invalid input; nothing was sent. */
    USAGE(64),
    /** The service refused the input. */
    REFUSED(65),
    /** Ctrl-C. */
    INTERRUPTED(130),
    /** SIGTERM. */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number the process ends with. */
    public int number() {
        return number;
    }
}
