package io.wmconfig.sandbox;

import java.time.Duration;
import java.util.Locale;

/**
 * How long a change stays invisible.
 *
 * @param reads number of reads that still see the old state
 * @param time how long reads see the old state
 */
public record Delay(int reads, Duration time) {
    public static final Delay NONE = new Delay(0, Duration.ZERO);

    /**
     * Reads {@code 3} (reads), {@code 500ms} or {@code 2s}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Delay parse(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith("ms")) {
                return new Delay(0, Duration.ofMillis(count(lower.substring(0, lower.length() - 2))));
            }
            if (lower.endsWith("s")) {
                return new Delay(0, Duration.ofSeconds(count(lower.substring(0, lower.length() - 1))));
            }
            return new Delay(Math.toIntExact(count(lower)), Duration.ZERO);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "expected a number of reads such as `3`, or a time such as `500ms` or `2s`, found `" + text + "`",
                    e);
        }
    }

    private static long count(String digits) {
        long value = Long.parseLong(digits);
        if (value < 0) {
            throw new NumberFormatException("negative");
        }
        return value;
    }
}
