package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads input in a separate thread: opening or reading a pipe cannot be ended, only left alone. */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Returns what was read.
     *
     * @param limit the time limit for the command; zero for a limit that is invalid, and reported with other mistakes
     * @param what is read, to be put into a sentence
     */
    public static <T> T within(Duration limit, String what, Supplier<T> reading) {
        if (limit.isZero()) {
            return reading.get();
        }
        FutureTask<T> task = new FutureTask<>(reading::get);
        Thread thread = new Thread(task, "wmconfig-input");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Problem.of(
                            ProblemKind.TIMEOUT,
                            "the time limit of " + limit.toSeconds() + " s was reached while reading " + what)
                    .because("a pipe or device may be waiting for input; nothing was sent")
                    .hint("check the input, or set a longer `--timeout`")
                    .toException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemKind.INTERRUPTED, "interrupted while reading " + what)
                    .toException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
