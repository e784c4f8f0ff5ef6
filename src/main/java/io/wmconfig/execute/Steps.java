package io.wmconfig.execute;

import io.wmconfig.document.Difference;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.DeploymentList;
import io.wmconfig.resolve.PatientRead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    Steps(Org org, DeploymentList list, Progress progress) {
        this.org = org;
        this.list = list;
        this.progress = progress;
    }

    /** Returns the list of deployments, as the command has read it last. */
    DeploymentList list() {
        return list;
    }

    Org org() {
        return org;
    }

    /** Does a stage; its failures say what is done. */
    <T> T doing(Stage stage, Supplier<T> work) {
        progress.begin(stage);
        T result;
        try {
            result = work.get();
        } catch (OrgException e) {
            throw failed(stage, e.problem());
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream()
                    .map(problem -> problem.during(stage, progress.done()))
                    .toList());
        }
        progress.finish(stage);
        return result;
    }

    /** Reads what a list or a write of ours has named. */
    PatientRead read(String what) {
        return new PatientRead(org, progress.done().isEmpty() ? PatientRead.BEFORE_WRITES : SOON, what);
    }

    /** Asks until it is answered, for as long as a fresh id or version may be invisible. */
    <T> T soon(String what, Supplier<T> question) {
        return org.await(what, SOON, question, answer -> true).orElseThrow();
    }

    /**
     * Does a create once; when its answer is lost, looks for what it made.
     *
     * @throws OrgException the loss, when nothing is found
     */
    <T> T once(String what, Supplier<T> create, Supplier<Optional<T>> look) {
        try {
            return soon(what, create);
        } catch (OrgException e) {
            if (e.failure() != Failure.LOST) {
                throw e;
            }
            return found("what the lost answer was about to show up", look)
                    .orElseThrow(() -> new OrgException(Failure.LOST, lost(what, e.problem())));
        }
    }

    /** Looks for something for as long as ids may appear late. */
    <T> Optional<T> found(String what, Supplier<Optional<T>> look) {
        return org.await(what, LOOK, look, Optional::isPresent).flatMap(one -> one);
    }

    private static Problem lost(String what, Problem cause) {
        return Problem.of(
                        ProblemKind.ANSWER_LOST,
                        "whether " + what + " worked is not known, and nothing new is to be seen")
                .because(cause.summary())
                .hint("run the same command again: it takes over what did get through");
    }

    /** Returns the failure of a stage, what is done included. */
    ProblemException failed(Stage stage, Problem problem) {
        return problem.during(stage, progress.done()).toException();
    }

    /** Returns the problem of a document that somebody else changed meanwhile. */
    static Problem changedMeanwhile(String what, List<Difference> differences) {
        return Problem.of(ProblemKind.CHANGED_MEANWHILE, what)
                .because(words(differences))
                .hint("look at it, then run the same command again");
    }

    /** Returns the differences, one a line. */
    static String words(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
    }
}
