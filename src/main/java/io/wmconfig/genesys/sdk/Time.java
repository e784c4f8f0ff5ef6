package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Clock, pauses and random numbers; tests replace them. */
public interface Time {
    Instant now();

    void pause(Duration duration) throws InterruptedException;

    /** Returns a number from 0 (inclusive) to 1 (exclusive) that spreads out the waits of many clients. */
    double random();

    /** Formats a duration for people: {@code 2 s}, {@code 0.4 s}; a short one is not rounded to zero. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 == 0 || millis >= 10_000) {
            return (millis + 500) / 1000 + " s";
        }
        long tenths = Math.max(1, (millis + 50) / 100);
        return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }

    static Time system() {
        return new Time() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }

            @Override
            public double random() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
