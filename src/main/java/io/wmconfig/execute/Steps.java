package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.plan.ConsistentRead;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every stage has in common: it begins, may fail with what is done so far, may be waited for, and finishes. */
final class Steps {
    /** How long 400 and 404 are waited for just after a create or publish (contract §5 Races). */
    static final Duration SOON = Duration.ofSeconds(30);
    /** How long something whose answer was lost is looked for: ids may appear late. */
    static final Duration LOOK = Duration.ofSeconds(10);
    /** Longer than any activation seen; the command's own budget ends it sooner. */
    static final Duration ACTIVATION = Duration.ofMinutes(30);

    private final Org org;
    private final DeploymentList list;
    private final Progress progress;
    private String whose = "";
    private @Nullable Stage current;
    private @Nullable Open open;
    private @Nullable String made;

    /**
     * A write of which nobody knows whether it was done.
     *
     * @param words what may exist
     */
    private record Open(Stage stage, String words) {}

    Steps(Org org, DeploymentList list, Progress progress) {
        this.org = org;
        this.list = list;
        this.progress = progress;
    }

    DeploymentList list() {
        return list;
    }

    Org org() {
        return org;
    }

    /** Names the deployment that all stages are about. */
    void about(String name) {
        whose = name;
    }

    <T> T doing(Stage stage, Supplier<T> work) {
        return doing(stage, stage.doing(), work);
    }

    /** Does a stage; its failures say what is done, and which earlier write may have been. */
    <T> T doing(Stage stage, String what, Supplier<T> work) {
        progress.begin(stage);
        current = stage;
        made = null;
        T result;
        try {
            result = org.during(what, whose, work);
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.problems().stream().map(problem -> placed(stage, problem)).toList());
        }
        progress.finish(stage);
        return result;
    }

    /** Reads what a list or a write of ours has named. */
    ConsistentRead read(String what) {
        return new ConsistentRead(org, progress.done().isEmpty() ? ConsistentRead.BEFORE_WRITES : SOON, what);
    }

    private Problem placed(Stage stage, Problem problem) {
        Problem placed = open == null ? problem : problem.leaving(open.stage(), open.words());
        if (made != null) {
            placed = placed.because(placed.detail() == null ? made : placed.detail() + "\n" + made);
        }
        return placed.during(stage, progress.done());
    }

    /** Notes that the write of this stage may have been done; the first one stays, whatever fails after it. */
    void open(String words) {
        if (open == null && current != null) {
            open = new Open(current, words);
        }
    }

    /** Does a PUT; when it fails and may have been carried out all the same, that stays known. */
    ObjectNode replacing(String words, Supplier<ObjectNode> put) {
        try {
            ObjectNode answer = put.get();
            settled();
            return answer;
        } catch (OrgException e) {
            if (e.leavesWriteOpen()) {
                open(words);
            }
            throw e.failure() == Failure.CONFLICT ? conflict(e) : e;
        }
    }

    boolean isOpen() {
        return open != null;
    }

    /** Notes that it is known what became of the write. */
    void settled() {
        open = null;
    }

    /** Notes that the write of this stage is done, and what it made, although the stage goes on. */
    void made(String words) {
        settled();
        made = words;
        if (current != null) {
            progress.finish(current);
        }
    }

    /** Asks until it is answered, for as long as a fresh id or version may be invisible. */
    <T> T soon(String what, Supplier<T> question) {
        return org.await(what, SOON, question, answer -> true).orElseThrow();
    }

    /**
     * Does a create once; when its answer is lost or names no id, looks for what it made.
     *
     * @param words what may exist then
     * @throws OrgException the loss, when nothing is found
     */
    ObjectNode once(String what, String words, Supplier<ObjectNode> create, Supplier<Optional<ObjectNode>> look) {
        Problem cause = Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the response has no ID");
        try {
            ObjectNode answer = soon(what, create);
            if (!text(answer, "id").isEmpty()) {
                return answer;
            }
        } catch (OrgException e) {
            if (e.failure() == Failure.CONFLICT && look.get().isPresent()) {
                throw conflict(e);
            }
            if (e.failure() != Failure.LOST) {
                throw e;
            }
            cause = e.first();
        }
        open(words);
        Problem lost = lost(what, cause);
        ObjectNode found = found("what the lost answer was about to show up", look)
                .orElseThrow(() -> new OrgException(Failure.LOST, lost));
        settled();
        return found;
    }

    /** Returns what a conflict is: to be asked again for a while, and then an end with that exit code. */
    static OrgException conflict(OrgException e) {
        Problem problem = Problem.of(ProblemKind.CHANGED_MEANWHILE, e.first().summary())
                .hint("review the change, then run the command again");
        return new OrgException(Failure.NOT_YET, problem.answered(e.first().answer()));
    }

    /** Looks for something for as long as ids may appear late. */
    <T> Optional<T> found(String what, Supplier<Optional<T>> look) {
        return org.await(what, LOOK, look, Optional::isPresent).flatMap(one -> one);
    }

    private static Problem lost(String what, Problem cause) {
        return Problem.of(ProblemKind.ANSWER_LOST, "it is unknown whether " + what + " worked; nothing new is visible")
                .because(cause.summary())
                .hint("run the command again; it continues from what was saved");
    }

    static Problem changedMeanwhile(String what, List<Change> differences) {
        return Problem.of(ProblemKind.CHANGED_MEANWHILE, what)
                .because(words(differences))
                .hint("review the change, then run the command again");
    }

    static String words(List<Change> differences) {
        return differences.stream()
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
    }
}
