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
 * What becomes of a command that is asked to stop.
 *
 * <p>The rule: no new stage begins, the one under way may end within a moment, and exactly one thread says how it
 * ended: the working one if it gets that far in time, else the one that heard the signal. A command that was asked
 * to stop before its result was there never ends with 0.
 */
public final class Interruption {
    /** How long a stage that is under way may take to end after a signal. */
    private static final Duration GRACE = Duration.ofMillis(700);

    private final Progress progress;
    private final Duration grace;
    private final Consumer<Problem> last;
    private final Thread worker = Thread.currentThread();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Watches over the work of this thread.
     *
     * @param last says a problem and ends the process
     */
    public Interruption(Progress progress, Consumer<Problem> last) {
        this(progress, GRACE, last);
    }

    /**
     * Watches over work of this thread that has something to do after a signal.
     *
     * @param grace how long that may take
     */
    public Interruption(Progress progress, Duration grace, Consumer<Problem> last) {
        this.progress = progress;
        this.grace = grace;
        this.last = last;
    }

    /**
     * Does the work; what comes back, result or failure, may be said.
     *
     * @param stopped the result of work that was asked to stop
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

    /** Stops the work; called by a signal, in a separate thread. */
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
