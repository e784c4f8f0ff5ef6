package io.wmconfig.problem;

/** The ways in which a command can fail, each with a stable code for scripts and an exit code. */
public enum ProblemKind {
    /** The command line itself is wrong: an unknown option, a missing value, an unknown command. */
    USAGE("usage", ExitCode.USAGE),
    /** A value is invalid. */
    INVALID_INPUT("invalid-input", ExitCode.USAGE),
    /** The environment, {@code .env} or the region is invalid. */
    INVALID_SETTINGS("invalid-settings", ExitCode.USAGE),
    /** A write needs a confirmation, and there is no terminal to ask on. */
    CONFIRMATION_NEEDED("confirmation-needed", ExitCode.USAGE),
    /** No credentials are set, or only one of ID and secret. */
    CREDENTIALS_MISSING("credentials-missing", ExitCode.CREDENTIALS),
    /** The login host or the API refused the credentials. */
    CREDENTIALS_REFUSED("credentials-refused", ExitCode.CREDENTIALS),
    /** No deployment has that name or ID. */
    NOT_FOUND("not-found", ExitCode.NOT_FOUND),
    /** The configuration has no such version, or none before the live one. */
    VERSION_NOT_FOUND("version-not-found", ExitCode.NOT_FOUND),
    /** The name differs from an existing one only in case, spaces, punctuation or Unicode form. */
    NAME_SLIP("name-slip", ExitCode.NOT_FOUND),
    /** The deployment or its configuration was deleted, or is being deleted. */
    GONE("gone", ExitCode.NOT_FOUND),
    /** More than one deployment has that name. */
    AMBIGUOUS_NAME("ambiguous-name", ExitCode.AMBIGUOUS),
    /** The draft contains unpublished changes of somebody else. */
    FOREIGN_DRAFT("foreign-draft", ExitCode.CONFLICT),
    /** Somebody else changed the draft, a version or the deployment during the run. */
    CHANGED_MEANWHILE("changed-meanwhile", ExitCode.CONFLICT),
    /** Another deployment serves the draft that would be written. */
    NEIGHBOUR_ON_DRAFT("neighbour-on-draft", ExitCode.CONFLICT),
    /** An unused configuration of that name differs from the one to create. */
    ORPHAN_DIFFERS("orphan-differs", ExitCode.CONFLICT),
    /** Still rate limited after all retries, or the requested wait is longer than the time left. */
    RATE_LIMITED("rate-limited", ExitCode.RATE_LIMITED),
    /** The command's time limit was reached. */
    TIMEOUT("timeout", ExitCode.TIMEOUT),
    /** The credentials lack a permission or a scope. */
    PERMISSION_MISSING("permission-missing", ExitCode.PERMISSION),
    /** The service reported a failure of the service itself. */
    SERVICE_FAILED("service-failed", ExitCode.SERVICE),
    /** No response: DNS, connection, TLS or a dropped connection. */
    NETWORK_FAILED("network-failed", ExitCode.SERVICE),
    /** A response that is not JSON, is truncated, contradicts itself or is too long. */
    UNTRUSTED_ANSWER("untrusted-answer", ExitCode.SERVICE),
    /** A create got no response, and its result cannot be found. */
    ANSWER_LOST("answer-lost", ExitCode.SERVICE),
    /** The service set the status {@code Error} on what wmconfig wrote. */
    STATUS_ERROR("status-error", ExitCode.SERVICE),
    /** Memory or stack is exhausted. */
    OUT_OF_MEMORY("out-of-memory", ExitCode.SERVICE),
    /** The result could not be written to stdout. */
    OUTPUT_FAILED("output-failed", ExitCode.SERVICE),
    /** The text that Messenger would show has less contrast than requested. */
    CONTRAST_TOO_LOW("contrast-too-low", ExitCode.POLICY),
    /** Some documents failed, or all failed with different exit codes. */
    PARTIAL("partial", ExitCode.PARTIAL),
    /** Visitors are not served the live version. */
    NOT_SERVED("not-served", ExitCode.NOT_SERVED),
    /** The service refused the input. */
    REFUSED("refused", ExitCode.REFUSED),
    /** Ctrl-C. */
    INTERRUPTED("interrupted", ExitCode.INTERRUPTED),
    /** SIGTERM. */
    TERMINATED("terminated", ExitCode.TERMINATED),
    /** A bug in wmconfig. */
    BUG("bug", ExitCode.BUG);

    private final String code;
    private final ExitCode exitCode;

    ProblemKind(String code, ExitCode exitCode) {
        this.code = code;
        this.exitCode = exitCode;
    }

    /** Returns the stable code, for example {@code foreign-draft}. */
    public String code() {
        return code;
    }

    /** Returns the exit code that a command ends with when this is its first problem. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
