package io.wmconfig.sandbox;

import java.time.Instant;

/**
 * A running delay: closed until the remaining reads are done and the time has passed.
 *
 * @param reads remaining reads
 * @param until milliseconds since the epoch
 */
record PendingDelay(int reads, long until) {
    static final PendingDelay OPEN = new PendingDelay(0, 0);

    static PendingDelay after(Delay delay, Instant now) {
        if (delay.equals(Delay.NONE)) {
            return OPEN;
        }
        long until = delay.time().isZero() ? 0 : now.plus(delay.time()).toEpochMilli();
        return new PendingDelay(delay.reads(), until);
    }

    boolean isOpen(Instant now) {
        return reads == 0 && now.toEpochMilli() >= until;
    }

    PendingDelay read() {
        return reads == 0 ? this : new PendingDelay(reads - 1, until);
    }
}
