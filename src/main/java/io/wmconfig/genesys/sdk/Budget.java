package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The time that the whole command may still take; work of many parts may have it anew for each, on a thread of its own. */
final class Budget {
    private final Time time;
    private final Duration total;
    private final Instant end;
    private final Map<Thread, Instant> ownEnds = new ConcurrentHashMap<>();

    /** Starts counting. */
    Budget(Time time, Duration total) {
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

    /** Gives back time that a part of the work has lost because all parts together may not be faster. */
    void giveBack(Duration lost) {
        ownEnds.computeIfPresent(Thread.currentThread(), (thread, own) -> own.plus(lost));
    }

    /** Returns what the time is for, to be put into a sentence. */
    String whose() {
        return ownEnds.get(Thread.currentThread()) == null ? "the command" : "one document";
    }

    /** Returns what is left, never less than nothing. */
    Duration left() {
        Duration left = Duration.between(time.now(), ownEnds.getOrDefault(Thread.currentThread(), end));
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
