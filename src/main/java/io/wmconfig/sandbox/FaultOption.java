package io.wmconfig.sandbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An option of a fault, written {@code key=value}, or as the key alone. */
public enum FaultOption {
    STATUS("200..599", "answer with this status; the work is not done unless work=after"),
    CODE("CODE", "the error code in the body; usual: the documented one of the status"),
    WORK("none|after", "none: do not do the work; after: do it, and answer as the fault says"),
    RETRY_AFTER("SECONDS", "a Retry-After header in the form of the switch retry-after"),
    BODY("html|truncated|empty|gzip|latin-1|TEXT", "another body than JSON, half of it, or in another encoding"),
    CUT("before|after|during", "cut the connection: before the work, after it, or within the answer"),
    DELAY("MILLISECONDS", "wait before the work; also 500ms or 2s"),
    HANG("", "never answer; the work is not done unless work=after"),
    STALE("", "a GET sees the org as it was before the last write"),
    REVOKE("", "revoke all tokens first"),
    TIMES("NUMBER|always", "how many requests it hits; usual: 1"),
    AFTER("NUMBER", "how many matching requests are let through first; usual: 0");

    private final String allowed;
    private final String description;

    /** An option with the allowed values; without any it is written alone. */
    FaultOption(String allowed, String description) {
        this.allowed = allowed;
        this.description = description;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String line() {
        return key() + (allowed.isEmpty() ? "" : "=" + allowed) + "  " + description;
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
            throw new IllegalArgumentException("`" + key() + "` of a fault "
                    + (allowed.isEmpty() ? "stands alone" : "takes " + allowed) + ", found `" + value + "`");
        }
        return value;
    }

    static FaultOption named(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a fault has no `" + key + "`; it has header, "
                        + Arrays.stream(values()).map(FaultOption::key).collect(Collectors.joining(", "))));
    }

    /** Returns milliseconds, given with or without a unit. */
    static long milliseconds(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return PendingDelay.start(lower.endsWith("s") ? lower : lower + "ms", Instant.EPOCH)
                .until();
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
