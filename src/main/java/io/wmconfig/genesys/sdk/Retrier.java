package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.Notices;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.FailedAttempt.FailureKind;
import io.wmconfig.genesys.sdk.RateLimiter.Pause;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Retries failed calls, and polls until a result is accepted. */
final class Retrier {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final double FIRST_POLL_MILLIS = 250;
    private static final double POLL_GROWTH = 1.5;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);
    /** How long we retry while the login host throttles, as in the vendor's Terraform provider. */
    static final Duration THROTTLE = Duration.ofMinutes(1);

    /** Wait before retrying a host name that no request of this run has resolved. */
    private static final Duration UNRESOLVED = Duration.ofSeconds(2);

    private final Connection settings;
    private final Time time;
    private final Notices notices;
    private final Deadline deadline;
    private final RateLimiter limiter;
    private final TrafficCounter counts;
    private final ErrorMapper errors;
    private volatile boolean hostKnown;

    Retrier(Connection settings, Deadline deadline, RateLimiter limiter, TrafficCounter counts) {
        this.settings = settings;
        this.time = settings.time();
        this.notices = settings.notices();
        this.deadline = deadline;
        this.limiter = limiter;
        this.counts = counts;
        this.errors = new ErrorMapper(settings, deadline);
    }

    /**
     * Retries a call until it succeeds, cannot be retried, has used up its attempts or reaches the deadline.
     *
     * @param attempt receives the failure of the previous attempt, null for the first
     */
    <T> T run(ApiCall call, Function<@Nullable FailedAttempt, T> attempt) {
        notices.begin(call.doing(), null);
        try {
            return tried(call, attempt);
        } finally {
            notices.end();
        }
    }

    private <T> T tried(ApiCall call, Function<@Nullable FailedAttempt, T> attempt) {
        Tries tries = new Tries();
        FailedAttempt last = null;
        while (true) {
            tries.made++;
            try {
                T answer = attempt.apply(last);
                hostKnown = true;
                return answer;
            } catch (FailedAttempt failed) {
                hostKnown |= failed.kind() != FailureKind.UNKNOWN_HOST && failed.kind() != FailureKind.OUT_OF_TIME;
                if (!call.repeatableAfter(failed) || !tries.remain(failed)) {
                    throw errors.of(call, failed);
                }
                waitOut(call, failed, tries);
                counts.repeated();
                last = failed;
            }
        }
    }

    /** Attempts of one call; those that the login host throttles are limited by time instead of number. */
    private final class Tries {
        private int made;
        private int throttled;
        private @Nullable Instant throttledUntil;

        boolean remain(FailedAttempt last) {
            int most = most(last);
            if (!last.throttled() || most == 0) {
                return made - throttled <= most;
            }
            return time.now().isBefore(throttleEnd());
        }

        Instant throttleEnd() {
            Instant known = throttledUntil;
            if (known == null) {
                known = time.now().plus(THROTTLE);
                throttledUntil = known;
            }
            return known;
        }

        /** Allows at most one retry for a host name that this run never resolved: probably a typo, or no network. */
        private int most(FailedAttempt last) {
            int most = settings.limits().maxRetries();
            return isUnresolved(last) ? Math.min(most, 1) : most;
        }

        Duration backoff(FailedAttempt last) {
            if (isUnresolved(last)) {
                return UNRESOLVED;
            }
            if (!last.throttled()) {
                return Retrier.this.backoff(made - throttled);
            }
            throttled++;
            Duration longer = max(FIRST_WAIT, Retrier.this.backoff(throttled));
            return min(longer, max(FIRST_WAIT, Duration.between(time.now(), throttleEnd())));
        }

        String next(FailedAttempt last) {
            return last.throttled()
                    ? "(for up to " + Time.text(THROTTLE) + ")"
                    : "(attempt " + (made - throttled + 1) + " of " + (most(last) + 1) + ")";
        }
    }

    private boolean isUnresolved(FailedAttempt last) {
        return last.kind() == FailureKind.UNKNOWN_HOST && !hostKnown;
    }

    private void waitOut(ApiCall call, FailedAttempt last, Tries tries) {
        Optional<Duration> asked = last.askedWait(time.now());
        Duration planned = asked.orElseGet(() -> deadline.fit(tries.backoff(last)));
        Pause pause = pauseOf(last, planned);
        Duration wait = pause.length();
        boolean known = asked.isPresent() || wait.compareTo(planned) > 0;
        if (known && !deadline.allows(wait)) {
            throw errors.tooLongWait(call, last, wait);
        }
        if (pause.isNews() && deadline.allows(wait)) {
            notices.say(last.reason() + "; retrying in " + Time.text(wait) + " " + tries.next(last));
        }
        pause(wait);
        if (deadline.left().isZero()) {
            throw errors.outOfTime(call, last);
        }
    }

    /** A 429 concerns all threads: the first to get it announces the wait and shuts the gate; the others wait too. */
    private Pause pauseOf(FailedAttempt last, Duration asked) {
        Long sentUnder = last.sentUnder();
        return last.rateLimited() && sentUnder != null ? limiter.refused(sentUnder, asked) : new Pause(asked, true);
    }

    private Duration backoff(int tries) {
        Duration most = tries > 5 ? LONGEST_WAIT : min(LONGEST_WAIT, FIRST_WAIT.multipliedBy(1L << (tries - 1)));
        return Duration.ofMillis((long) ((double) most.toMillis() * time.random()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted) {
        notices.begin("waiting for " + what, null);
        try {
            return polled(what, limit, question, accepted);
        } finally {
            notices.end();
        }
    }

    private <T> Optional<T> polled(String what, Duration limit, Supplier<T> question, Predicate<T> accepted) {
        Instant start = time.now();
        Instant end = start.plus(limit);
        boolean said = false;
        for (int polls = 1; ; polls++) {
            OrgException failure = null;
            try {
                T answer = question.get();
                if (accepted.test(answer)) {
                    return Optional.ofNullable(answer);
                }
            } catch (OrgException e) {
                if (e.failure() != Failure.NOT_FOUND && e.failure() != Failure.NOT_YET) {
                    throw e;
                }
                failure = e;
            }
            if (!time.now().isBefore(end)) {
                if (failure != null) {
                    throw failure;
                }
                return Optional.empty();
            }
            if (!said && !time.now().isBefore(start.plus(RateLimiter.QUIET))) {
                said = true;
                notices.waiting(what);
            }
            waitForPoll(what, polls, end);
        }
    }

    private void waitForPoll(String what, int polls, Instant end) {
        long grown = (long) (FIRST_POLL_MILLIS * Math.pow(POLL_GROWTH, Math.min(polls - 1, 20)));
        Duration wait = Duration.ofMillis(Math.min(grown, LONGEST_POLL.toMillis()));
        pause(deadline.fit(min(wait, Duration.between(time.now(), end))));
        if (deadline.left().isZero()) {
            String summary = ErrorMapper.timeLimit(deadline.total(), deadline.whose())
                    + " was reached while waiting for " + what;
            Problem problem =
                    Problem.of(ProblemKind.TIMEOUT, summary).hint("run the command again with a longer `--timeout`");
            throw new OrgException(Failure.FINAL, problem);
        }
    }

    private void pause(Duration wait) {
        try {
            time.pause(wait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Returns the failure of an interrupted wait; the thread stays interrupted. */
    static ProblemException interrupted() {
        Thread.currentThread().interrupt();
        return Problem.of(ProblemKind.INTERRUPTED, "interrupted while waiting for Genesys Cloud")
                .toException();
    }
}
