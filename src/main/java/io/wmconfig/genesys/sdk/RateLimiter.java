package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Limits how fast requests are sent to one org, by any number of threads.
 *
 * <p>No minute has more requests than the rate allows. The first half is sent without waiting, the other half is spread
 * over the rest of the minute: a few documents do not wait, and many do not pause for most of a minute.
 *
 * <p>A 429 makes all threads wait for as long as the service requests, and no longer. If 429s persist, several threads
 * continue evenly at half the rate until a minute has passed without a 429.
 */
final class RateLimiter {
    /** Requests per minute that the service documents (contract §7). */
    static final int DOCUMENTED = 300;

    /** Waits up to this long are not announced. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** More 429s in a row than this slow down all threads, before a request uses up its retries (5 by default). */
    private static final int PATIENCE = 5;

    private final Time time;
    private final Deadline deadline;
    private final Notices notices;
    /** When the requests of the last minute were sent. */
    private final Deque<Instant> sent = new ArrayDeque<>();

    private int full = DOCUMENTED;
    private boolean shared;
    private Instant opens;
    private Instant announcedUntil;
    private int refusals;
    private int waiting;
    private long setbacks;

    /**
     * Wait before a rejected request is retried.
     *
     * @param length until the gate opens again
     * @param isNews whether this wait has not been announced yet
     */
    record Pause(Duration length, boolean isNews) {}

    /**
     * Wait before a thread may send.
     *
     * @param length zero if it may send now
     * @param shut whether the service requested the wait; otherwise it is due to our own rate
     * @param whole expected total wait, including the threads that are ahead
     */
    private record Turn(Duration length, boolean shut, Duration whole) {}

    /** Starts at the documented rate, for a single thread. */
    RateLimiter(Time time, Deadline deadline, Notices notices) {
        this.time = time;
        this.deadline = deadline;
        this.notices = notices;
        this.opens = time.now();
        this.announcedUntil = opens;
    }

    /**
     * Sets the rate.
     *
     * @param requestsPerMinute 0 for no limit
     * @param threads number of threads that work in parallel
     */
    synchronized void limit(int requestsPerMinute, int threads) {
        full = requestsPerMinute;
        shared = threads > 1;
    }

    /** Returns the current rate per minute; 0 for no limit. */
    synchronized int rate() {
        return isSlow(time.now()) ? Math.max(1, full / 2) : full;
    }

    private boolean isSlow(Instant now) {
        return shared && full > 0 && refusals > PATIENCE && now.isBefore(opens.plus(MINUTE));
    }

    /** Returns how many setbacks there have been: 429s to requests that were sent after the previous setback. */
    synchronized long setbacks() {
        return setbacks;
    }

    /**
     * Waits for a turn. Only waits for our own rate limit do not count towards the deadline.
     *
     * @return how long it waited
     * @throws FailedAttempt if the gate stays shut beyond the deadline
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
            notices.say("keeping to " + rate() + " requests a minute, waiting " + Time.text(wait));
        }
    }

    /**
     * Shuts the gate after a 429.
     *
     * @param sentUnder number of setbacks when the request was sent
     * @param wait how long to wait from now
     */
    synchronized Pause refused(long sentUnder, Duration wait) {
        Instant now = time.now();
        Instant until = now.plus(wait);
        boolean first = sentUnder >= setbacks;
        boolean isNews = first || until.isAfter(opens.plus(QUIET));
        if (first) {
            setbacks++;
            refusals = now.isBefore(opens.plus(MINUTE)) ? refusals + 1 : 1;
        }
        if (first || until.isAfter(opens)) {
            opens = until;
        }
        return new Pause(Duration.between(now, opens.isBefore(now) ? now : opens), isNews);
    }

    /** Counts a request as sent now, or returns how long to wait before asking again. */
    private synchronized Turn turn() {
        Instant now = time.now();
        if (now.isBefore(opens)) {
            return new Turn(Duration.between(now, opens), true, Duration.ZERO);
        }
        if (full == 0) {
            return new Turn(Duration.ZERO, false, Duration.ZERO);
        }
        while (!sent.isEmpty() && !now.isBefore(sent.getFirst().plus(MINUTE))) {
            sent.removeFirst();
        }
        Instant next = next(now);
        if (!now.isBefore(next)) {
            sent.addLast(now);
            return new Turn(Duration.ZERO, false, Duration.ZERO);
        }
        // Pauses are whole milliseconds: rounded up, so that none is too short.
        Duration wait =
                Duration.ofMillis(Duration.between(now, next).plusNanos(999_999).toMillis());
        return new Turn(wait, false, wait.plus(MINUTE.multipliedBy(waiting).dividedBy(rate())));
    }

    private Instant next(Instant now) {
        if (sent.isEmpty()) {
            return now;
        }
        Instant last = sent.getLast();
        Instant firstExpires = sent.getFirst().plus(MINUTE);
        if (sent.size() >= full) {
            return firstExpires;
        }
        if (isSlow(now)) {
            return last.plus(MINUTE.dividedBy(rate()));
        }
        if (sent.size() < full / 2) {
            return now;
        }
        return last.plus(Duration.between(last, firstExpires).dividedBy(full - sent.size() + 1L));
    }
}
