package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** What the clock and chance give us; a test brings its own. */
public interface Time {
    /** Returns the present moment. */
    Instant now();

    /** Sleeps. */
    void pause(Duration duration) throws InterruptedException;

    /** Returns a number from 0 up to, but not including, 1, to spread out the waits of many clients. */
    double random();

    /** Returns the machine's clock. */
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
