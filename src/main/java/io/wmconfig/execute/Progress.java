package io.wmconfig.execute;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done and what is under way; read by the one who handles a signal, from another thread. */
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

    /** Returns the progress of one document of many: it has its own writes, and stops when this one is stopped. */
    public Progress ofOneDocument() {
        return new Progress(this);
    }

    /**
     * Begins a stage, unless somebody asked to stop.
     *
     * @throws io.wmconfig.problem.ProblemException when the command was interrupted: no new stage begins
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

    private @Nullable ProblemKind reason() {
        return stop != null || whole == null ? stop : whole.reasonOfAll();
    }

    private synchronized @Nullable ProblemKind reasonOfAll() {
        return stop;
    }

    /** Says how to go on after an interruption, where the same command alone would not do. */
    synchronized void next(String hint) {
        next = hint;
    }

    /** Returns how an interruption is reported: which writes are done, and that one may be under way. */
    public synchronized Problem interruption() {
        ProblemKind reason = reason();
        ProblemKind kind = reason == null ? ProblemKind.INTERRUPTED : reason;
        String summary = kind == ProblemKind.TERMINATED ? "terminated" : "interrupted";
        Problem problem = Problem.of(kind, summary + "; " + doneWords());
        return (current == null ? problem : problem.during(current, List.copyOf(done))).hint(next);
    }

    /** Does work; when memory is exhausted, the failure says which writes are done. */
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
