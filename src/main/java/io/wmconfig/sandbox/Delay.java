package io.wmconfig.sandbox;

import java.time.Duration;
import java.util.Locale;

/**
 * How long something takes to come true: a number of reads, a time, or nothing.
 *
 * @param reads how many reads still see the old state
 * @param time how long the old state is seen
 */
public record Delay(int reads, Duration time) {
    public static final Delay NONE = new Delay(0, Duration.ZERO);

    /**
     * Reads {@code 3} (reads), {@code 500ms} or {@code 2s}.
     *
     * @throws IllegalArgumentException if the text is none of these
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
