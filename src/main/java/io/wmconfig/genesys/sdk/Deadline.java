package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The time that the whole command may still take; work of many parts may have it again for each, in a separate
 * thread.
 */
final class Deadline {
    private static final Duration LEAST_WAIT = Duration.ofMillis(250);

    private final Time time;
    private final Duration total;
    private volatile Instant end;
    private final Map<Thread, Instant> ownEnds = new ConcurrentHashMap<>();

    Deadline(Time time, Duration total) {
        this.time = time;
        this.total = total;
        this.end = time.now().plus(total);
    }

    Duration total() {
        return total;
    }

    /** Does work on this thread that has the whole time for itself. */
    <T> T anew(Supplier<T> work) {
        ownEnds.put(Thread.currentThread(), time.now().plus(total));
        try {
            return work.get();
        } finally {
            ownEnds.remove(Thread.currentThread());
        }
    }

    /** Adds time for a wait that our own rate limit causes: it is not counted. */
    synchronized void giveBack(Duration lost) {
        if (ownEnds.computeIfPresent(Thread.currentThread(), (thread, own) -> own.plus(lost)) == null) {
            end = end.plus(lost);
        }
    }

    /** Returns what the time is for, to be put into a sentence. */
    String whose() {
        return ownEnds.get(Thread.currentThread()) == null ? "the command" : "one deployment";
    }

    Duration left() {
        Duration left = Duration.between(time.now(), ownEnds.getOrDefault(Thread.currentThread(), end));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns a wait whose length is ours to choose, cut so that the time is used to its end. */
    Duration fit(Duration wait) {
        Duration left = left();
        if (wait.compareTo(left) < 0) {
            return wait;
        }
        Duration half = left.dividedBy(2);
        return half.compareTo(LEAST_WAIT) < 0 ? left : half;
    }

    boolean allows(Duration wait) {
        return wait.compareTo(left()) < 0;
    }

    /** Returns a limit for one step, cut to what is left, in whole milliseconds and at least one. */
    int millis(Duration limit) {
        Duration shorter = limit.compareTo(left()) < 0 ? limit : left();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, shorter.toMillis()));
    }
}
