package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast requests may be sent to one org, by however many threads: a bucket of tokens, and a gate that a 429 shuts.
 *
 * <p>The rule: no minute sees more requests than the rate, the first one included, so a part of the rate is the burst that
 * a bucket holds, and the rest flows in evenly. A 429 shuts the gate for all, once: answers to requests that were on their
 * way when it was shut belong to the same setback. Each new setback halves the rate; each minute without one gives back a
 * tenth of what there was at first.
 *
 * <p>The limiters of the libraries that we have go by a clock of their own and cannot be shut.
 */
final class Pace {
    /** What the service documents, a minute (contract §7). */
    static final int DOCUMENTED = 300;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double BURST_PART = 0.05;
    private static final double SLOWEST = 10;

    private final Time time;
    private double first;
    private double rate;
    private double tokens;
    private Instant counted;
    private Instant changed;
    private Instant opens;
    private long setbacks;

    /**
     * What became of a refused request.
     *
     * @param length until the gate opens again
     * @param isNews whether this is the first that was heard of the setback
     */
    record Pause(Duration length, boolean isNews) {}

    /** Starts at the documented rate, with a full bucket. */
    Pace(Time time) {
        this.time = time;
        this.counted = time.now();
        this.changed = counted;
        this.opens = counted;
        limit(DOCUMENTED);
    }

    /** Starts anew at a rate; 0 for as fast as it goes. */
    synchronized void limit(int requestsPerMinute) {
        first = requestsPerMinute;
        rate = first;
        tokens = burst();
        counted = time.now();
        changed = counted;
    }

    /** Returns the rate of this moment, a minute; 0 for as fast as it goes. */
    synchronized double rate() {
        return rate;
    }

    /** Returns how many setbacks there have been: what a request is sent under. */
    synchronized long setbacks() {
        return setbacks;
    }

    /** Waits for a turn and returns how long that took. */
    Duration pass() throws InterruptedException {
        Duration waited = Duration.ZERO;
        for (Duration wait = turn(); !wait.isZero(); wait = turn()) {
            time.pause(wait);
            waited = waited.plus(wait);
        }
        return waited;
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
        boolean isNews = sentUnder >= setbacks;
        if (isNews) {
            setbacks++;
            rate = first == 0 ? 0 : Math.max(Math.min(first, SLOWEST), rate / 2);
            opens = until;
        } else if (until.isAfter(opens)) {
            opens = until;
        }
        // Whoever comes first when it opens may go at once, the others at the new rate.
        tokens = 1;
        counted = opens;
        changed = opens;
        return new Pause(Duration.between(now, opens.isBefore(now) ? now : opens), isNews);
    }

    /** Takes a token, or returns how long to wait before asking again. */
    private synchronized Duration turn() {
        Instant now = time.now();
        if (now.isBefore(opens)) {
            return Duration.between(now, opens);
        }
        if (rate == 0) {
            return Duration.ZERO;
        }
        recover(now);
        if (now.isAfter(counted)) {
            double seconds = Duration.between(counted, now).toNanos() / 1e9;
            tokens = Math.min(burst(), tokens + seconds * flow());
            counted = now;
        }
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - tokens) / flow() * 1000));
    }

    private void recover(Instant now) {
        while (rate < first && !now.isBefore(changed.plus(MINUTE))) {
            rate = Math.min(first, rate + first / 10);
            changed = changed.plus(MINUTE);
        }
    }

    private double burst() {
        return Math.max(1, Math.floor(rate * BURST_PART));
    }

    /** Returns the tokens that flow in each second. */
    private double flow() {
        return Math.max(1, rate - burst()) / MINUTE.toSeconds();
    }
}
