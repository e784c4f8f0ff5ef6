package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.ConsistentRead;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the stages of a command: reports begin and end, retries, and adds the finished writes to failures. */
final class Steps {
    /** How long a 400 or 404 is retried right after a create or publish (contract §5 Races). */
    static final Duration SOON = Duration.ofSeconds(30);
    /** How long to look for the result of a create or publish whose response was lost: IDs may appear late. */
    static final Duration LOOK = Duration.ofSeconds(10);
    /** Longer than any activation seen; the command's deadline ends the wait sooner. */
    private static final Duration ACTIVATION = Duration.ofMinutes(30);

    private final Org org;
    private final DeploymentList list;
    private final Progress progress;
    private String whose = "";
    private @Nullable Stage current;
    private @Nullable Open open;
    private @Nullable String made;
    private boolean sent;

    /** A write whose outcome is unknown; the words say what may exist. */
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

    /** Sets the name of the deployment for all stages. */
    void about(String name) {
        whose = name;
    }

    <T> T doing(Stage stage, Supplier<T> work) {
        return doing(stage, stage.doing(), work);
    }

    /** Runs a stage; its failures name the finished writes and any earlier write whose outcome is unknown. */
    <T> T doing(Stage stage, String what, Supplier<T> work) {
        progress.begin(stage);
        current = stage;
        made = null;
        sent = false;
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

    /** Reads a deployment that a list or one of our writes has named. */
    ObjectNode deployment(DeploymentId id, String what) {
        return read(what).of(id, () -> org.deployment(id));
    }

    /** Reads a version of a configuration that a list or one of our writes has named. */
    ObjectNode version(ConfigurationId configuration, Version version) {
        String what =
                (version.isDraft() ? "the draft" : "version " + version) + " of configuration `" + configuration + "`";
        return read(what).of(configuration, () -> org.version(configuration, version));
    }

    private ConsistentRead read(String what) {
        return new ConsistentRead(org, progress.done().isEmpty() ? ConsistentRead.BEFORE_WRITES : SOON, what);
    }

    /** Reads until a state is reached: {@code the draft} to {@code become Active}. */
    <T> T eventually(String what, String state, Supplier<T> read, Predicate<T> reached) {
        return org.await(what + " to " + state, ACTIVATION, read, reached)
                .orElseThrow(() -> Problem.of(
                                ProblemKind.TIMEOUT,
                                what + " did not " + state + " in " + ACTIVATION.toMinutes() + " minutes")
                        .hint("run the command again later; completed steps are not repeated")
                        .toException());
    }

    private Problem placed(Stage stage, Problem problem) {
        Problem placed = open == null ? problem : problem.leaving(open.stage(), open.words());
        if (made != null) {
            placed = placed.because(placed.detail() == null ? made : placed.detail() + "\n" + made);
        }
        Problem during = placed.during(stage, progress.done());
        // A read that fails before the write of its stage leaves nothing behind.
        return sent || open != null || !during.leavesStageOpen() ? during : placed.during(Stage.READ, progress.done());
    }

    /** Records that the write of this stage is about to be sent. */
    void sending() {
        sent = true;
    }

    /** Returns whether the write of this stage was sent, successfully or not. */
    boolean isSent() {
        return sent;
    }

    /** Records that the write of this stage may have been done; the first one is kept, whatever fails after it. */
    void open(String words) {
        if (open == null && current != null) {
            open = new Open(current, words);
        }
    }

    /** Runs a PUT; if it fails but may have been carried out, this is recorded. */
    ObjectNode replacing(String words, Supplier<ObjectNode> put) {
        sending();
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

    /** Records that the outcome of the write is known. */
    void settled() {
        open = null;
    }

    /** Records that the write of this stage is done, and what it made, although the stage continues. */
    void made(String words) {
        settled();
        made = words;
        if (current != null) {
            progress.finish(current);
        }
    }

    /** Retries for as long as a new ID or version may be invisible. */
    <T> T soon(String what, Supplier<T> question) {
        return org.await(what, SOON, question, answer -> true).orElseThrow();
    }

    /**
     * Creates something once; if the response is lost or has no ID, looks for the result.
     *
     * @param words what may exist in that case
     * @throws OrgException with the reason for the loss, if nothing is found
     */
    ObjectNode once(String what, String words, Supplier<ObjectNode> create, Supplier<Optional<ObjectNode>> look) {
        Problem cause = Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the response has no ID");
        try {
            ObjectNode answer = soon(what, () -> {
                sending();
                return create.get();
            });
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

    /** Turns a conflict into a failure that is retried for a while, then ends with the exit code of a conflict. */
    static OrgException conflict(OrgException e) {
        Problem problem = changedMeanwhile(e.first().summary());
        return new OrgException(Failure.NOT_YET, problem.answered(e.first().answer()));
    }

    /** Looks for something for as long as IDs may appear late. */
    <T> Optional<T> found(String what, Supplier<Optional<T>> look) {
        return org.await(what, LOOK, look, Optional::isPresent).flatMap(one -> one);
    }

    private static Problem lost(String what, Problem cause) {
        return Problem.of(ProblemKind.ANSWER_LOST, "it is unknown whether " + what + " worked; nothing new is visible")
                .because(cause.summary())
                .hint("run the command again; it continues from what was saved");
    }

    static Problem changedMeanwhile(String what) {
        return Problem.of(ProblemKind.CHANGED_MEANWHILE, what).hint("review the change, then run the command again");
    }

    static ProblemException changedMeanwhile(String what, List<Change> differences) {
        return changedMeanwhile(what).because(words(differences)).toException();
    }

    static String words(List<Change> differences) {
        return differences.stream()
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
    }
}
