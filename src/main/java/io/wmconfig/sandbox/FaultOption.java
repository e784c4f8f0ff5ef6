package io.wmconfig.sandbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An option of a fault, written as {@code key=value} or as the key alone. */
public enum FaultOption {
    STATUS("200..599", "respond with this status; the request is not carried out unless work=after"),
    CODE("CODE", "error code in the body (default: the documented one for the status)"),
    WORK("none|after", "none: do not carry out the request; after: carry it out, then respond as the fault says"),
    RETRY_AFTER("SECONDS", "send a Retry-After header in the form of the switch retry-after"),
    BODY("html|truncated|empty|gzip|latin-1|TEXT", "send a non-JSON body, half of the JSON, or another encoding"),
    CUT(
            "before|after|during",
            "cut the connection: before the request is carried out, after it, or within the" + " response"),
    DELAY("MILLISECONDS", "wait before the request is carried out; also 500ms or 2s"),
    HANG("", "never respond; the request is not carried out unless work=after"),
    STALE("", "GET requests see the org as it was before the last write"),
    REVOKE("", "revoke all tokens first"),
    TIMES("NUMBER|always", "number of requests affected (default 1)"),
    AFTER("NUMBER", "number of matching requests to let through first (default 0)");

    private final String allowed;
    private final String description;

    /** Creates an option; if {@code allowed} is empty, it is written without a value. */
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
            case DELAY -> PendingDelay.isDelay(withUnit(value));
            case HANG, STALE, REVOKE -> value.isEmpty();
            case TIMES -> value.equals("always") || isNumber(value, 1, Integer.MAX_VALUE);
            case RETRY_AFTER -> value.matches("\\d{1,9}(\\.\\d{1,3})?");
            case AFTER -> isNumber(value, 0, Integer.MAX_VALUE);
        };
        if (!fine) {
            throw new IllegalArgumentException("`" + key() + "` of a fault "
                    + (allowed.isEmpty() ? "takes no value" : "takes " + allowed) + ", found `" + value + "`");
        }
        return value;
    }

    static FaultOption named(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault option `" + key + "`; the"
                        + " options are header, "
                        + Arrays.stream(values()).map(FaultOption::key).collect(Collectors.joining(", "))));
    }

    /** Returns milliseconds, given with or without a unit. */
    static long milliseconds(String value) {
        return PendingDelay.start(withUnit(value), Instant.EPOCH).until();
    }

    private static String withUnit(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower : lower + "ms";
    }

    static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
