package io.wmconfig.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.PublicCopy;
import io.wmconfig.document.Writable;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.PublicCopies;
import io.wmconfig.look.Look;
import io.wmconfig.plan.Sketch;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code verify}: what is live, then what visitors get, again and again until it is the same. */
public final class VerifyWalk {
    private final Org org;
    private final PublicCopies copies;

    /**
     * Walks in an org.
     *
     * @param org to read what is live
     * @param copies to read what visitors get
     */
    public VerifyWalk(Org org, PublicCopies copies) {
        this.org = org;
        this.copies = copies;
    }

    /**
     * Returns the deployment once visitors get it as it is live.
     *
     * @param target which deployment
     * @param look expected on top of what is live; {@link Look#NOTHING} for what is live
     * @param limit how long to wait; visitors' copies are looked at once in any case
     * @param done writes of this command that are done for good
     * @throws ProblemException when the limit is over, with every member that differs
     */
    public VerifyResult run(Target target, Look look, Duration limit, List<Stage> done) {
        Existing existing = new Resolver(org).require(target);
        Sketch expected = Sketch.over(existing, look);
        expected.document().put("version", Writable.text(existing.liveDocument(), "version"));
        List<Difference> differences = new ArrayList<>();
        try {
            boolean served = org.await(
                            "visitors to get version " + existing.live(),
                            limit,
                            () -> copy(existing),
                            copy -> isServed(expected, copy, differences))
                    .isPresent();
            if (served) {
                return new VerifyResult(existing);
            }
        } catch (OrgException e) {
            if (e.failure() == Failure.NOT_FOUND) {
                throw nothing(existing, e.problem(), done).toException();
            }
            throw staged(e.problem(), done).toException();
        }
        throw new ProblemException(
                problems(existing, differences, look.equals(Look.NOTHING) ? "live" : "expected", done));
    }

    private PublicCopy copy(Existing existing) {
        return new PublicCopy(copies.config(existing.id()), copies.domains(existing.id()));
    }

    private static boolean isServed(Sketch expected, PublicCopy copy, List<Difference> differences) {
        differences.clear();
        differences.addAll(copy.differences(expected.deployment(), expected.document()));
        return differences.isEmpty();
    }

    private static List<Problem> problems(
            Existing existing, List<Difference> differences, String side, List<Stage> done) {
        List<Problem> problems = new ArrayList<>();
        int count = differences.size();
        problems.add(staged(
                Problem.of(
                                ProblemKind.NOT_SERVED,
                                "visitors do not get `" + existing.name() + "` as "
                                        + (side.equals("live")
                                                ? "it is live in version " + existing.live()
                                                : "expected")
                                        + ": " + count
                                        + (count == 1 ? " member differs" : " members differ"))
                        .hint(longer(existing)),
                done));
        for (Difference one : differences) {
            problems.add(Problem.of(
                    ProblemKind.NOT_SERVED,
                    "`" + one.path() + "` is " + value(one.from()) + " " + side + ", and visitors get "
                            + value(one.to())));
        }
        return problems;
    }

    private static Problem nothing(Existing existing, Problem answered, List<Stage> done) {
        Problem.Answer answer = answered.answer();
        Problem problem = Problem.of(
                        ProblemKind.NOT_SERVED,
                        "visitors get nothing of `" + existing.name() + "`, which is live in" + " version "
                                + existing.live())
                .because(answered.summary())
                .hint(longer(existing));
        return staged(answer == null ? problem : problem.answered(answer.status(), answer.correlationId()), done);
    }

    private static String longer(Existing existing) {
        return "`wmconfig verify --id " + existing.id() + " --timeout 10m` waits longer";
    }

    private static Problem staged(Problem problem, List<Stage> done) {
        return done.isEmpty() ? problem : problem.during(Stage.READ_BACK, done);
    }

    private static String value(@Nullable JsonNode value) {
        return value == null ? "absent" : "`" + (value.isTextual() ? value.textValue() : value.toString()) + "`";
    }
}
