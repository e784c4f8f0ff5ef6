package io.wmconfig.genesys.sdk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses times that a service may send in any format and size. */
final class RemoteTimes {
    /** About 30 years: longer than anyone waits, and small enough to add to any date. */
    private static final double MOST_SECONDS = 1e9;

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40}");

    private RemoteTimes() {}

    /** Parses seconds or a date; empty if the text is unreadable, or the wait zero or in the past. */
    static Optional<Duration> wait(@Nullable String text, Instant now) {
        String value = text == null ? "" : text.strip();
        if (DECIMAL.matcher(value).matches()) {
            return Optional.of(seconds(Double.parseDouble(value))).filter(RemoteTimes::isPositive);
        }
        Instant until = date(value);
        return until == null
                ? Optional.empty()
                : Optional.of(Duration.between(now, until)).filter(RemoteTimes::isPositive);
    }

    /** Parses the date format of HTTP headers; null if the text is unreadable. */
    static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns a number of seconds, rounded up to the millisecond and limited to what can be added to any date. */
    static Duration seconds(double seconds) {
        double bounded = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, seconds));
        return Duration.ofMillis((long) Math.ceil(bounded * 1000));
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
