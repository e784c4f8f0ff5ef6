package io.wmconfig.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One thing that can be said about a fault, written {@code key=value} or as its key alone. */
public enum FaultOption {
    /** The status to answer with. */
    STATUS("status", "200..599", "answer with this status; the work is not done unless work=after"),
    /** The error code in the body. */
    CODE("code", "CODE", "the error code in the body; usual: the documented one of the status"),
    /** Whether the work is done all the same. */
    WORK("work", "none|after", "none: do not do the work; after: do it, and answer as the fault says"),
    /** Seconds until the client may come back. */
    RETRY_AFTER("retry-after", "SECONDS", "a Retry-After header in the form of the switch retry-after"),
    /** The body to answer with. */
    BODY(
            "body",
            "html|truncated|empty|gzip|latin-1|TEXT",
            "another body than JSON, half of it, or in another encoding"),
    /** Where the connection is cut. */
    CUT("cut", "before|after|during", "cut the connection: before the work, after it, or within the answer"),
    /** A pause before the work. */
    DELAY("delay", "MILLISECONDS", "wait before the work; also 500ms or 2s"),
    /** Never an answer. */
    HANG("hang", "", "never answer; the work is not done unless work=after"),
    /** An answer from the past. */
    STALE("stale", "", "a GET sees the org as it was before the last write"),
    /** Tokens end. */
    REVOKE("revoke", "", "revoke all tokens first"),
    /** How often it happens. */
    TIMES("times", "NUMBER|always", "how many requests it hits; usual: 1"),
    /** How many are spared. */
    AFTER("after", "NUMBER", "how many matching requests are let through first; usual: 0");

    private final String key;
    private final String allowed;
    private final String description;

    FaultOption(String key, String allowed, String description) {
        this.key = key;
        this.allowed = allowed;
        this.description = description;
    }

    /**
     * The name that a user types.
     *
     * @return the name
     */
    public String key() {
        return key;
    }

    /**
     * The values it takes, for people; empty when it stands alone.
     *
     * @return the values
     */
    public String allowed() {
        return allowed;
    }

    /**
     * What it does, in a line.
     *
     * @return the line
     */
    public String description() {
        return description;
    }

    String checked(String value) {
        boolean fine = switch (this) {
            case STATUS -> isNumber(value, 200, 599);
            case CODE, BODY -> !value.isEmpty();
            case WORK -> List.of("none", "after").contains(value);
            case CUT -> List.of("before", "after", "during").contains(value);
            case DELAY -> isDuration(value);
            case HANG, STALE, REVOKE -> value.isEmpty();
            case TIMES -> value.equals("always") || isNumber(value, 1, Integer.MAX_VALUE);
            case RETRY_AFTER -> value.matches("\\d{1,9}(\\.\\d{1,3})?");
            case AFTER -> isNumber(value, 0, Integer.MAX_VALUE);
        };
        if (!fine) {
            throw new IllegalArgumentException("`" + key + "` of a fault "
                    + (allowed.isEmpty() ? "stands alone" : "takes " + allowed) + ", found `" + value + "`");
        }
        return value;
    }

    static FaultOption named(String key) {
        List<String> keys = new ArrayList<>();
        for (FaultOption each : values()) {
            if (each.key.equals(key)) {
                return each;
            }
            keys.add(each.key);
        }
        throw new IllegalArgumentException("a fault has no `" + key + "`; it has header, " + String.join(", ", keys));
    }

    /** Milliseconds, with or without a unit. */
    static long milliseconds(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.endsWith("s")
                ? Delay.parse(lower).time().toMillis()
                : Delay.parse(lower + "ms").time().toMillis();
    }

    private static boolean isDuration(String value) {
        try {
            return milliseconds(value) >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
