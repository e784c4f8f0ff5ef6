package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Deadline of the whole command; work in several parts can get a fresh one for each, in a separate thread. */
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

    /** Runs work on this thread with a fresh deadline. */
    <T> T withFreshLimit(Supplier<T> work) {
        ownEnds.put(Thread.currentThread(), time.now().plus(total));
        try {
            return work.get();
        } finally {
            ownEnds.remove(Thread.currentThread());
        }
    }

    /** Extends the deadline by a wait for our own rate limit, because such waits do not count. */
    synchronized void giveBack(Duration lost) {
        if (ownEnds.computeIfPresent(Thread.currentThread(), (thread, own) -> own.plus(lost)) == null) {
            end = end.plus(lost);
        }
    }

    /** Returns what the deadline applies to, for messages. */
    String whose() {
        return ownEnds.get(Thread.currentThread()) == null ? "the command" : "one deployment";
    }

    Duration left() {
        Duration left = Duration.between(time.now(), ownEnds.getOrDefault(Thread.currentThread(), end));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Shortens a wait whose length is our choice, so that attempts continue until the deadline. */
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

    /** Returns the time limit of one step in whole milliseconds, cut to what is left and at least 1. */
    int millis(Duration limit) {
        Duration shorter = limit.compareTo(left()) < 0 ? limit : left();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, shorter.toMillis()));
    }
}
