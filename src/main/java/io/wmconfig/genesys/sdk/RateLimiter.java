package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * How fast requests may be sent to one org, by however many threads: a bucket of tokens, and a gate that a 429 shuts.
 *
 * <p>No minute sees more requests than the rate: a part of the rate is the burst that a full bucket allows, the rest
 * flows in evenly. A 429 shuts the gate for all threads for as long as the service asks. When several threads work at a
 * time, it also halves the rate, which then recovers evenly within a minute; more 429s within that minute start the
 * minute again and do not halve it further. A single thread only waits at the gate.
 *
 * <p>The limiters of the libraries that we have go by a clock of their own and cannot be shut.
 */
final class RateLimiter {
    /** What the service documents, a minute (contract §7). */
    static final int DOCUMENTED = 300;

    /** Waits up to this long are not announced. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final double MINUTE = 60;
    private static final double STEADY_BURST = 0.05;
    private static final double SINGLE_BURST = 0.5;

    private final Time time;
    private final Deadline deadline;
    private final Consumer<String> notices;
    private double full = DOCUMENTED;
    private double burstPart = SINGLE_BURST;
    private boolean shared;
    private double tokens;
    private Instant counted;
    private Instant opens;
    private Instant slowed;
    private Instant announcedUntil;
    private int waiting;
    private long setbacks;

    /**
     * How long a refused request has to wait.
     *
     * @param length until the gate opens again
     * @param isNews whether nobody has announced this wait yet
     */
    record Pause(Duration length, boolean isNews) {}

    /**
     * What a thread has to wait for before it may send.
     *
     * @param length zero if it may send now
     * @param shut whether the service asked for the wait; else our own rate does
     * @param whole how long it will probably take until it may send, with the threads before it
     */
    private record Turn(Duration length, boolean shut, Duration whole) {}

    /** Starts at the documented rate, for a single thread, with a full bucket. */
    RateLimiter(Time time, Deadline deadline, Consumer<String> notices) {
        this.time = time;
        this.deadline = deadline;
        this.notices = notices;
        this.counted = time.now();
        this.opens = counted;
        this.announcedUntil = counted;
        this.slowed = counted.minus(RECOVERY);
        this.tokens = burst(full);
    }

    /**
     * Sets the rate.
     *
     * @param requestsPerMinute 0 for no limit
     * @param threads how many work at a time
     */
    synchronized void limit(int requestsPerMinute, int threads) {
        full = requestsPerMinute;
        burstPart = STEADY_BURST;
        shared = threads > 1;
        counted = time.now();
        tokens = burst(full);
    }

    /** Returns the present rate, a minute; 0 for no limit. */
    synchronized double rate() {
        return rate(time.now());
    }

    private double rate(Instant now) {
        double past = Math.max(0, seconds(Duration.between(slowed, now)));
        return full * Math.min(1, 0.5 + 0.5 * past / seconds(RECOVERY));
    }

    /** Returns how many setbacks there have been: what a request is sent under. */
    synchronized long setbacks() {
        return setbacks;
    }

    /**
     * Waits for a turn. Only the part of our own rate is not counted against the time of the command.
     *
     * @return how long the wait was
     * @throws FailedAttempt when the gate stays shut for longer than there is time
     */
    Duration pass() throws InterruptedException {
        Duration waited = Duration.ZERO;
        boolean queued = false;
        try {
            for (Turn turn = turn(); !turn.length().isZero(); turn = turn()) {
                if (turn.shut() && !deadline.allows(turn.length())) {
                    throw FailedAttempt.shutFor(turn.length());
                }
                if (!turn.shut()) {
                    queued = queued || queue(1);
                    announce(turn.whole());
                    deadline.giveBack(turn.length());
                }
                time.pause(turn.length());
                waited = waited.plus(turn.length());
            }
        } finally {
            if (queued) {
                queue(-1);
            }
        }
        return waited;
    }

    private synchronized boolean queue(int more) {
        waiting += more;
        return true;
    }

    /** Announces a long wait, unless another thread's announcement is still valid. */
    private synchronized void announce(Duration wait) {
        Instant now = time.now();
        if (wait.compareTo(QUIET) > 0 && !now.isBefore(announcedUntil)) {
            announcedUntil = now.plus(wait);
            notices.accept("keeping to " + Math.round(rate(now)) + " requests a minute, waiting " + Time.text(wait));
        }
    }

    /**
     * Shuts the gate after a 429.
     *
     * @param sentUnder how many setbacks there were when the request was sent
     * @param wait what the service asks for
     */
    synchronized Pause refused(long sentUnder, Duration wait) {
        Instant now = time.now();
        Instant until = now.plus(wait);
        boolean first = sentUnder >= setbacks;
        boolean isNews = first || until.isAfter(opens.plus(QUIET));
        if (first) {
            setbacks++;
            opens = until;
        } else if (until.isAfter(opens)) {
            opens = until;
        }
        if (shared) {
            // The first thread may send at once when the gate opens, the others at the new rate.
            tokens = 1;
            counted = opens;
            slowed = opens;
        }
        return new Pause(Duration.between(now, opens.isBefore(now) ? now : opens), isNews);
    }

    /** Takes a token, or says how long to wait before asking again. */
    private synchronized Turn turn() {
        Instant now = time.now();
        if (now.isBefore(opens)) {
            return new Turn(Duration.between(now, opens), true, Duration.ZERO);
        }
        if (full == 0) {
            return new Turn(Duration.ZERO, false, Duration.ZERO);
        }
        double rate = rate(now);
        if (now.isAfter(counted)) {
            tokens = Math.min(burst(rate), tokens + seconds(Duration.between(counted, now)) * flow(rate));
            counted = now;
        }
        if (tokens >= 1) {
            tokens--;
            return new Turn(Duration.ZERO, false, Duration.ZERO);
        }
        double missing = 1 - tokens;
        return new Turn(millis(missing / flow(rate)), false, millis((missing + waiting) / flow(rate)));
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private double burst(double rate) {
        return Math.max(1, Math.floor(rate * burstPart));
    }

    private double flow(double rate) {
        return Math.max(1, rate - burst(rate)) / MINUTE;
    }
}
