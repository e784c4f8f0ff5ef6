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

/** Reads input on a separate thread: opening or reading a pipe cannot be cancelled, only abandoned. */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Reads input within a time limit.
     *
     * @param limit the time limit of the command; zero if it is invalid, which is reported with other errors
     * @param what is read, for messages
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
