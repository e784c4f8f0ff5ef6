package io.wmconfig.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A running delay: closed until the remaining reads are done and the time has passed.
 *
 * @param reads remaining reads
 * @param until milliseconds since the epoch; 0 for none
 */
record PendingDelay(int reads, long until) {
    static final PendingDelay OPEN = new PendingDelay(0, 0);

    /**
     * Starts a delay of {@code 3} (reads), {@code 500ms} or {@code 2s}.
     *
     * @throws IllegalArgumentException for any other text
     */
    static PendingDelay start(String text, Instant now) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith("ms")) {
                return start(Duration.ofMillis(count(lower.substring(0, lower.length() - 2))), now);
            }
            if (lower.endsWith("s")) {
                return start(Duration.ofSeconds(count(lower.substring(0, lower.length() - 1))), now);
            }
            return new PendingDelay(Math.toIntExact(count(lower)), 0);
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a number of reads such as `3`, or a time such as `500ms` or `2s`, found `" + text + "`",
                    e);
        }
    }

    static boolean isDelay(String text) {
        try {
            start(text, Instant.EPOCH);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PendingDelay start(Duration time, Instant now) {
        return time.isZero() ? OPEN : new PendingDelay(0, now.plus(time).toEpochMilli());
    }

    private static long count(String digits) {
        long value = Long.parseLong(digits);
        if (value < 0) {
            throw new NumberFormatException("negative");
        }
        return value;
    }

    boolean isOpen(Instant now) {
        return reads == 0 && now.toEpochMilli() >= until;
    }

    PendingDelay read() {
        return reads == 0 ? this : new PendingDelay(reads - 1, until);
    }
}
