package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.sdk.FailedAttempt.UnsentException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs one request in a separate thread, so that its time limit applies wherever it hangs: during name resolution, at a
 * silent proxy, or in a response that trickles in. Socket timeouts limit only single reads.
 *
 * <p>A request that times out before it is sent is never sent.
 */
final class TimedRequest {
    private final AtomicReference<State> state = new AtomicReference<>(State.PREPARING);

    private enum State {
        PREPARING,
        SENDING,
        GIVEN_UP
    }

    interface HttpExchange {
        HttpAnswer run(TimedRequest request) throws IOException;
    }

    /** Called before the first byte of the request is sent. */
    void sending() throws UnsentException {
        if (!state.compareAndSet(State.PREPARING, State.SENDING)) {
            throw new UnsentException(new SocketTimeoutException("given up"));
        }
    }

    void reading() throws SocketTimeoutException {
        if (state.get() == State.GIVEN_UP) {
            throw new SocketTimeoutException("given up");
        }
    }

    /** Returns the response. An interrupt does not end the wait, because the outcome of a write must become known. */
    HttpAnswer within(Duration limit, HttpExchange exchange) throws IOException {
        FutureTask<HttpAnswer> task = new FutureTask<>(() -> exchange.run(this));
        Thread thread = new Thread(task, "wmconfig-request");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            SocketTimeoutException late = new SocketTimeoutException("the time for the command is over");
            throw state.getAndSet(State.GIVEN_UP) == State.PREPARING ? new UnsentException(late) : late;
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        return cause instanceof IOException failure ? failure : new IOException(cause);
    }
}
