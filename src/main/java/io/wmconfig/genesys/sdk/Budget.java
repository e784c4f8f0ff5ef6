package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;

/** The time that the whole command may still take. */
final class Budget {
    private final Time time;
    private final Duration total;
    private final Instant end;

    /** Starts counting. */
    Budget(Time time, Duration total) {
        this.time = time;
        this.total = total;
        this.end = time.now().plus(total);
    }

    Duration total() {
        return total;
    }

    /** Returns what is left, never less than nothing. */
    Duration left() {
        Duration left = Duration.between(time.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns whether something is left after a wait. */
    boolean allows(Duration wait) {
        return wait.compareTo(left()) < 0;
    }

    /** Returns a limit for one step, cut to what is left, in whole milliseconds and at least one. */
    int millis(Duration limit) {
        Duration shorter = limit.compareTo(left()) < 0 ? limit : left();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, shorter.toMillis()));
    }
}
