package io.wmconfig.genesys.sdk;

import java.time.Duration;

/** The phrases that waits and failures share. */
final class TimeText {
    /** The fix of what passes by itself. */
    static final String AGAIN = "run the same command again; what is done is not repeated";

    private TimeText() {}

    /** Returns a time as people read it: {@code 2 s}, {@code 0.4 s}; never nothing for something. */
    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 == 0 || millis >= 10_000) {
            return (millis + 500) / 1000 + " s";
        }
        long tenths = Math.max(1, (millis + 50) / 100);
        return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }

    /** Returns why there is a wait. */
    static String reason(FailedAttempt setback) {
        if (setback.rateLimited()) {
            return setback.throttled() ? "login rate limited" : "rate limited";
        }
        return switch (setback.nature()) {
            case ANSWERED -> "the service answered " + setback.status();
            case UNREADABLE, UNTRUSTED -> "the answer could not be read";
            case BROKEN -> broken(setback.breakage() == null ? ConnectionFailure.CUT : setback.breakage());
        };
    }

    private static String broken(ConnectionFailure breakage) {
        return switch (breakage) {
            case UNKNOWN_HOST -> "the host name is unknown";
            case REFUSED -> "the connection was refused";
            case CONNECT_TIMEOUT -> "no connection in time";
            case ANSWER_TIMEOUT -> "no answer in time";
            default -> "the connection broke";
        };
    }
}
