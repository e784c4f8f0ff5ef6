package io.wmconfig.genesys.sdk;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.ContextualSupplier;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.Pace.Pause;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one place that waits and tries again. */
final class Repeats {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final double FIRST_POLL_MILLIS = 250;
    private static final double POLL_GROWTH = 1.5;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Connection settings;
    private final Time time;
    private final Consumer<String> notices;
    private final Budget budget;
    private final Pace pace;
    private final Counts counts;
    private final Translation translation;

    /**
     * What a poll brought.
     *
     * @param answer null if the question failed
     * @param failure null if it did not
     * @param enough whether the waiting is over
     */
    private record Poll<T>(@Nullable T answer, @Nullable OrgException failure, boolean enough) {}

    Repeats(Connection settings, Budget budget, Pace pace, Counts counts, Translation translation) {
        this.settings = settings;
        this.time = settings.time();
        this.notices = settings.notices();
        this.budget = budget;
        this.pace = pace;
        this.counts = counts;
        this.translation = translation;
    }

    /**
     * Tries until it works, it cannot be repeated, the tries are used up or the next wait would overrun the time left.
     *
     * @param attempt given what stopped the try before, null at the first
     */
    <T> T run(Call call, Function<@Nullable Setback, T> attempt) {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .withMaxRetries(settings.limits().maxRetries())
                .handleIf(failure -> failure instanceof Setback setback && call.repeatableAfter(setback))
                .build();
        try {
            // The wait is ours and not the policy's: a test's clock has to see it, and a listener cannot end the loop.
            return loop(policy, execution -> {
                Setback last = execution.getLastException();
                if (last != null) {
                    waitOut(call, last, execution.getAttemptCount());
                    counts.repeated();
                }
                return attempt.apply(last);
            });
        } catch (Setback setback) {
            throw translation.of(call, setback);
        }
    }

    private static <R> R loop(RetryPolicy<R> policy, ContextualSupplier<R, R> work) {
        try {
            return Failsafe.with(policy).get(work);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw interrupted();
            }
            throw e;
        }
    }

    private void waitOut(Call call, Setback last, int tries) {
        Duration asked = last.askedWait(time.now()).orElseGet(() -> backoff(tries));
        Pause pause = pauseOf(last, asked);
        Duration wait = pause.length();
        if (!budget.allows(wait)) {
            throw translation.outOfTime(call, last, wait);
        }
        if (pause.isNews()) {
            String of = "(try " + (tries + 1) + " of " + (settings.limits().maxRetries() + 1) + ")";
            notices.accept(Words.reason(last) + ", waiting " + Words.seconds(wait) + " " + of);
        }
        pause(wait);
    }

    /** A refused rate is everybody's: who hears of it first says so and shuts the gate, the others wait along. */
    private Pause pauseOf(Setback last, Duration asked) {
        Long sentUnder = last.sentUnder();
        return last.rateLimited() && sentUnder != null ? pace.refused(sentUnder, asked) : new Pause(asked, true);
    }

    private Duration backoff(int tries) {
        Duration most = tries > 5 ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << (tries - 1));
        Duration capped = most.compareTo(LONGEST_WAIT) < 0 ? most : LONGEST_WAIT;
        return Duration.ofMillis((long) ((double) capped.toMillis() * time.random()));
    }

    /** See {@link io.wmconfig.genesys.Org#await}. */
    <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted) {
        Instant start = time.now();
        Instant end = start.plus(limit);
        boolean[] said = {false};
        RetryPolicy<Poll<T>> policy = RetryPolicy.<Poll<T>>builder()
                .withMaxRetries(-1)
                // Failsafe would repeat after any exception as well, and so for ever after a final one.
                .handleIf(exception -> false)
                .handleIf((poll, failure) ->
                        failure == null && !poll.enough() && time.now().isBefore(end))
                .build();
        Poll<T> last = loop(policy, execution -> {
            if (execution.isRetry()) {
                if (!said[0] && !time.now().isBefore(start.plus(QUIET))) {
                    said[0] = true;
                    notices.accept("waiting for " + what);
                }
                waitForPoll(what, execution.getAttemptCount(), end);
            }
            return poll(question, accepted);
        });
        if (last.failure() != null) {
            throw last.failure();
        }
        return last.enough() ? Optional.ofNullable(last.answer()) : Optional.empty();
    }

    private static <T> Poll<T> poll(Supplier<T> question, Predicate<T> accepted) {
        try {
            T answer = question.get();
            return new Poll<>(answer, null, accepted.test(answer));
        } catch (OrgException e) {
            if (e.failure() == Failure.NOT_FOUND || e.failure() == Failure.NOT_YET) {
                return new Poll<>(null, e, false);
            }
            throw e;
        }
    }

    private void waitForPoll(String what, int polls, Instant end) {
        long grown = (long) (FIRST_POLL_MILLIS * Math.pow(POLL_GROWTH, Math.min(polls - 1, 20)));
        Duration wait = Duration.ofMillis(Math.min(grown, LONGEST_POLL.toMillis()));
        Duration left = Duration.between(time.now(), end);
        Duration shorter = wait.compareTo(left) < 0 ? wait : left;
        if (!budget.allows(shorter)) {
            String summary = "the time for " + budget.whose() + ", " + Words.seconds(budget.total())
                    + ", was over while waiting for " + what;
            Problem problem = Problem.of(ProblemKind.TIMEOUT, summary)
                    .hint("run the same command again, with a longer `--timeout`");
            throw new OrgException(Failure.FINAL, problem);
        }
        pause(shorter);
    }

    private void pause(Duration wait) {
        try {
            time.pause(wait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Returns how an interrupted wait ends; the thread stays interrupted. */
    static ProblemException interrupted() {
        Thread.currentThread().interrupt();
        return Problem.of(ProblemKind.INTERRUPTED, "interrupted while waiting for the service")
                .toException();
    }
}
