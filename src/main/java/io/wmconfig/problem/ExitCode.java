package io.wmconfig.problem;

/** The exit codes, which scripts rely on. */
public enum ExitCode {
    /** Success, or nothing to do. */
    DONE(0),
    /** A bug in wmconfig. */
    BUG(1),
    /** There are differences, and {@code --detailed-exitcode} was given. */
    DIFFERENCES(2),
    /** The user declined; nothing was written. */
    DECLINED(3),
    /** Credentials are missing or were rejected. */
    CREDENTIALS(4),
    /** The deployment was not found, or was deleted during the run. */
    NOT_FOUND(5),
    /** The name matches more than one deployment. */
    AMBIGUOUS(6),
    /** There are unpublished changes of somebody else, or somebody else changed something during the run. */
    CONFLICT(7),
    /** Still rate limited after all retries. */
    RATE_LIMITED(8),
    /** The command's time limit was reached. */
    TIMEOUT(9),
    /** Some documents failed, or all failed with different exit codes. */
    PARTIAL(10),
    /** A policy refused the look. */
    POLICY(11),
    /** Visitors are not served the live version. */
    NOT_SERVED(12),
    /** A permission is missing. */
    PERMISSION(13),
    /** The service or the network failed, or the response cannot be trusted. */
    SERVICE(14),
    /** Wrong usage or invalid input; nothing was written. */
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

    public int number() {
        return number;
    }
}
