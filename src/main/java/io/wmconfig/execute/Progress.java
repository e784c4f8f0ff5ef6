package io.wmconfig.execute;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tracks finished and current stages; the signal handler reads it from another thread. */
public final class Progress {
    private final @Nullable Progress whole;
    private final List<Stage> done = new ArrayList<>();
    private @Nullable Stage current;
    private @Nullable ProblemKind stop;
    private String next = "run the command again; completed steps are not repeated";

    public Progress() {
        this(null);
    }

    private Progress(@Nullable Progress whole) {
        this.whole = whole;
    }

    /** Returns the progress of one of several documents: it has separate writes, and stops when this one is stopped. */
    public Progress ofOneDocument() {
        return new Progress(this);
    }

    /**
     * Begins a stage.
     *
     * @throws io.wmconfig.problem.ProblemException if the command was interrupted: no new stage begins
     */
    synchronized void begin(Stage stage) {
        if (reason() != null) {
            throw interruption().toException();
        }
        current = stage;
    }

    synchronized void finish(Stage stage) {
        if (stage.writes() && !done.contains(stage)) {
            done.add(stage);
        }
        current = null;
    }

    public synchronized List<Stage> done() {
        return List.copyOf(done);
    }

    public synchronized void stop(ProblemKind reason) {
        stop = reason;
    }

    public synchronized boolean stopped() {
        return reason() != null;
    }

    private synchronized @Nullable ProblemKind reason() {
        return stop != null || whole == null ? stop : whole.reason();
    }

    /** Sets the hint for an interruption, where running the same command again is not enough. */
    synchronized void next(String hint) {
        next = hint;
    }

    /** Returns the report of an interruption: the finished writes, and the one that may be in progress. */
    public synchronized Problem interruption() {
        ProblemKind reason = reason();
        ProblemKind kind = reason == null ? ProblemKind.INTERRUPTED : reason;
        String summary = kind == ProblemKind.TERMINATED ? "terminated" : "interrupted";
        Problem problem = Problem.of(kind, summary + "; " + doneWords());
        return (current == null ? problem : problem.during(current, List.copyOf(done))).hint(next);
    }

    /** Runs work; if memory is exhausted, the failure names the finished writes. */
    public <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw exhausted(e).toException();
        }
    }

    private synchronized Problem exhausted(VirtualMachineError error) {
        Problem problem = Problem.exhausted(error);
        Problem told = problem.because(problem.detail() + "; " + doneWords());
        return current == null ? told : told.during(current, List.copyOf(done));
    }

    private String doneWords() {
        String underWay = current != null && current.writes() ? ", " + current.code() + " was in progress" : "";
        if (done.isEmpty()) {
            return (underWay.isEmpty() ? "nothing was written" : "no write was finished") + underWay;
        }
        return "done: " + String.join(", ", done.stream().map(Stage::code).toList()) + underWay;
    }
}
