package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.PublicCopies;
import io.wmconfig.genesys.PublicCopy;
import io.wmconfig.look.Look;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs {@code verify}: reads what is live, then polls what visitors get until it is the same. */
public final class Verify {
    private final Org org;
    private final PublicCopies copies;

    public Verify(Org org, PublicCopies copies) {
        this.org = org;
        this.copies = copies;
    }

    /**
     * Returns the deployment and its live version as soon as visitors get it.
     *
     * @param look expected on top of what is live; {@link Look#NOTHING} for what is live
     * @param limit how long to wait; visitors' copies are read at least once
     * @param done writes that this command has completed
     * @throws ProblemException after the limit, with every setting that differs
     */
    public Existing run(Target target, Look look, Duration limit, List<Stage> done) {
        Existing existing = new Resolver(org).require(target);
        List<Change> notLive = notLive(existing, look);
        AtomicReference<PublicCopy> last = new AtomicReference<>();
        try {
            boolean served = org.await(
                            "visitors to get version " + existing.live(),
                            notLive.isEmpty() ? limit : Duration.ZERO,
                            () -> copy(existing),
                            copy -> isServed(existing, copy, last))
                    .isPresent();
            if (served && notLive.isEmpty()) {
                return existing;
            }
        } catch (OrgException e) {
            if (e.failure() == Failure.NOT_FOUND) {
                throw nothing(existing, e.first(), done).toException();
            }
            throw staged(e.first(), done).toException();
        }
        throw new ProblemException(problems(existing, Objects.requireNonNull(last.get()), notLive, done));
    }

    /** Returns how the expected look differs from what is live; waiting does not change that. */
    private static List<Change> notLive(Existing existing, Look look) {
        LookProjection expected = LookProjection.over(existing, look);
        List<Change> found = new ArrayList<>();
        DocumentDiff.deploymentDifferences(expected.deployment(), existing.deployment())
                .forEach(one -> found.add(one.inDeployment()));
        found.addAll(DocumentDiff.configurationDifferences(expected.document(), existing.liveDocument()));
        return found;
    }

    private PublicCopy copy(Existing existing) {
        return new PublicCopy(copies.config(existing.id()), copies.domains(existing.id()));
    }

    private static boolean isServed(Existing existing, PublicCopy copy, AtomicReference<PublicCopy> last) {
        last.set(copy);
        return notServed(existing, copy).isEmpty();
    }

    private static List<Change> notServed(Existing existing, PublicCopy copy) {
        return copy.differences(
                existing.deployment(),
                existing.configuration().toString(),
                existing.live().toString());
    }

    private List<Problem> problems(Existing existing, PublicCopy copy, List<Change> notLive, List<Stage> done) {
        List<Change> notServed = new ArrayList<>(notServed(existing, copy));
        String expected = notLive.isEmpty() ? "it is live in version " + existing.live() : "expected";
        int count = notServed.size() + notLive.size();
        boolean otherVersion = !copy.version().isEmpty()
                && notServed.removeIf(one -> one.path().equals(PublicCopy.VERSION_PATH));
        String summary = otherVersion
                ? "visitors are served version " + copy.version() + " of `" + existing.name() + "`, but version "
                        + existing.live() + " is live"
                : "visitors are not served `" + existing.name() + "` as " + expected + ": " + count
                        + (count == 1 ? " setting differs" : " settings differ");
        String hint = notLive.isEmpty() ? longer(existing) : "run `wmconfig apply` with the same file first";
        List<Problem> problems = new ArrayList<>();
        problems.add(staged(Problem.of(ProblemKind.NOT_SERVED, summary).hint(hint), done));
        notServed.forEach(one -> problems.add(
                differing(one, "is " + value(one.from()) + ", but visitors are served" + " " + value(one.to()))));
        notLive.forEach(one -> problems.add(
                differing(one, "should be " + value(one.from()) + ", and " + value(one.to()) + " is live")));
        return problems;
    }

    private static Problem differing(Change one, String how) {
        return Problem.of(ProblemKind.NOT_SERVED, "`" + one.path() + "` " + how);
    }

    private Problem nothing(Existing existing, Problem answered, List<Stage> done) {
        Problem problem = Problem.of(
                        ProblemKind.NOT_SERVED,
                        "visitors are served nothing for `" + existing.name() + "`, which is live in" + " version "
                                + existing.live())
                .because(answered.summary())
                .hint(longer(existing));
        return staged(problem.answered(answered.answer()), done);
    }

    private String longer(Existing existing) {
        return "run `" + org.command("verify --id " + existing.id() + " --timeout 10m") + "` to wait longer";
    }

    private static Problem staged(Problem problem, List<Stage> done) {
        return done.isEmpty() ? problem : problem.during(Stage.READ_BACK, done);
    }

    private static String value(@Nullable JsonNode value) {
        return value == null ? "absent" : "`" + (value.isTextual() ? value.textValue() : value.toString()) + "`";
    }
}
