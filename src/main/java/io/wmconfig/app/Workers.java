package io.wmconfig.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A pool of worker threads, each of which finishes one piece of work before it takes the next.
 *
 * <p>When {@link #runAll} returns, no worker is running. An interruption reaches all workers and cancels pieces that
 * have not begun; running ones are waited for. A bug in one worker ends the others in the same way, and is thrown.
 */
final class Workers {
    private final int size;

    Workers(int size) {
        this.size = size;
    }

    /** Runs the pieces, which begin in their order; an interrupted thread stays interrupted. */
    void runAll(List<Runnable> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(size, pieces.size()), work -> {
            Thread worker = new Thread(work, "fleet");
            worker.setDaemon(true);
            return worker;
        });
        List<Future<?>> works = new ArrayList<>();
        pieces.forEach(piece -> works.add(workers.submit(piece)));
        workers.shutdown();
        try {
            for (Future<?> work : works) {
                work.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw bug(e);
        } finally {
            workers.shutdownNow();
            await(workers);
        }
    }

    private static RuntimeException bug(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }

    private static void await(ExecutorService workers) {
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted || Thread.interrupted()) {
            Thread.currentThread().interrupt();
        }
    }
}
