package io.wmconfig.app;

import io.wmconfig.execute.Progress;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Stops a command after a signal.
 *
 * <p>No new stage begins, the current one gets a moment to finish, and exactly one thread reports the outcome: the
 * worker thread if it finishes in time, otherwise the signal thread. A command that is interrupted before it has a
 * result never exits with 0.
 */
public final class Interruption {
    /** Time for the current stage to finish after a signal. */
    private static final Duration GRACE = Duration.ofMillis(700);

    private final Progress progress;
    private final Duration grace;
    private final Consumer<Problem> last;
    private final Thread worker = Thread.currentThread();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Guards work on the current thread.
     *
     * @param last reports a problem and ends the process
     */
    public Interruption(Progress progress, Consumer<Problem> last) {
        this(progress, GRACE, last);
    }

    /**
     * Guards work on the current thread that has something to do after a signal.
     *
     * @param grace how long that may take
     */
    public Interruption(Progress progress, Duration grace, Consumer<Problem> last) {
        this.progress = progress;
        this.grace = grace;
        this.last = last;
    }

    /**
     * Runs the work; once this returns or throws, the caller may report the outcome.
     *
     * @param stopped returns the result of interrupted work
     */
    public <T> T guard(Supplier<T> work, Supplier<T> stopped) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            claim();
            if (progress.stopped()) {
                return stopped.get();
            }
            throw e;
        }
        claim();
        return progress.stopped() ? stopped.get() : result;
    }

    /** Stops the work; called on the signal thread. */
    public void onSignal(ProblemKind kind) {
        progress.stop(kind);
        worker.interrupt();
        try {
            if (ended.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (claimed.compareAndSet(false, true)) {
            last.accept(progress.interruption());
        }
    }

    /** Claims the right to report the outcome; blocks forever if the other thread has it. */
    private void claim() {
        if (!claimed.getAndSet(true)) {
            ended.countDown();
            return;
        }
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The process is about to end.
            }
        }
    }
}
