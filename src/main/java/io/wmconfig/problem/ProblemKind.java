package io.wmconfig.problem;

/** Every way a command can fail: its stable code for scripts, and the exit code that follows from it. */
public enum ProblemKind {
    /** The command line itself is wrong: an unknown flag, a missing value, an unknown command. */
    USAGE("usage", ExitCode.USAGE),
    /** A value that was given cannot be meant. */
    INVALID_INPUT("invalid-input", ExitCode.USAGE),
    /** Environment, {@code .env} or region cannot be used. */
    INVALID_SETTINGS("invalid-settings", ExitCode.USAGE),
    /** Something is about to be done that a person has to agree to, and nobody has. */
    CONFIRMATION_NEEDED("confirmation-needed", ExitCode.USAGE),
    /** No credentials anywhere, or only half of them. */
    CREDENTIALS_MISSING("credentials-missing", ExitCode.CREDENTIALS),
    /** The login host or the API refused the credentials. */
    CREDENTIALS_REFUSED("credentials-refused", ExitCode.CREDENTIALS),
    /** No deployment of that name or id. */
    NOT_FOUND("not-found", ExitCode.NOT_FOUND),
    /** The configuration has no such version, or none before the live one. */
    VERSION_NOT_FOUND("version-not-found", ExitCode.NOT_FOUND),
    /** The name differs from an existing one only in case, spaces, punctuation or Unicode form. */
    NAME_SLIP("name-slip", ExitCode.NOT_FOUND),
    /** The deployment or its configuration vanished, or is being deleted. */
    GONE("gone", ExitCode.NOT_FOUND),
    /** More than one deployment has that name. */
    AMBIGUOUS_NAME("ambiguous-name", ExitCode.AMBIGUOUS),
    /** The draft holds somebody's unpublished changes. */
    FOREIGN_DRAFT("foreign-draft", ExitCode.CONFLICT),
    /** Somebody changed the draft, a version or the deployment while we worked. */
    CHANGED_MEANWHILE("changed-meanwhile", ExitCode.CONFLICT),
    /** Another deployment serves the draft that we would have to write. */
    NEIGHBOUR_ON_DRAFT("neighbour-on-draft", ExitCode.CONFLICT),
    /** An unused configuration of that name holds something else than we would create. */
    ORPHAN_DIFFERS("orphan-differs", ExitCode.CONFLICT),
    /** Still rate limited after all retries, or the requested wait is longer than the time left. */
    RATE_LIMITED("rate-limited", ExitCode.RATE_LIMITED),
    /** The time for the whole command is used up. */
    TIMEOUT("timeout", ExitCode.TIMEOUT),
    /** The credentials lack a permission or a scope. */
    PERMISSION_MISSING("permission-missing", ExitCode.PERMISSION),
    /** The service answered with its own failure. */
    SERVICE_FAILED("service-failed", ExitCode.SERVICE),
    /** No answer: name resolution, connection, TLS or a cut line. */
    NETWORK_FAILED("network-failed", ExitCode.SERVICE),
    /** An answer that is no JSON, cut short, contradicts itself or is beyond the bounds. */
    UNTRUSTED_ANSWER("untrusted-answer", ExitCode.SERVICE),
    /** A create got no answer and what it should have made cannot be found. */
    ANSWER_LOST("answer-lost", ExitCode.SERVICE),
    /** The service set the status {@code Error} on what we wrote. */
    STATUS_ERROR("status-error", ExitCode.SERVICE),
    /** Memory or stack is exhausted. */
    OUT_OF_MEMORY("out-of-memory", ExitCode.SERVICE),
    /** The result could not be written to where stdout leads. */
    OUTPUT_FAILED("output-failed", ExitCode.SERVICE),
    /** The text that Messenger would draw has less contrast than was requested. */
    CONTRAST_TOO_LOW("contrast-too-low", ExitCode.POLICY),
    /** Of many documents some are done, and some failed. */
    PARTIAL("partial", ExitCode.PARTIAL),
    /** Visitors do not get what is live. */
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
