package io.wmconfig.walk;

import io.wmconfig.genesys.Org;
import io.wmconfig.plan.Comparison;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.CompareResult.Side;
import org.jspecify.annotations.Nullable;

/** {@code compare}: what is live in the one place, then in the other. */
public final class CompareWalk {
    private final Org from;
    private final Org to;

    /**
     * Walks in two orgs.
     *
     * @param from the org of the one
     * @param to the org of the other; the same object for the same org
     */
    public CompareWalk(Org from, Org to) {
        this.from = from;
        this.to = to;
    }

    /** Reads both and returns what differs. */
    public CompareResult run(CompareRequest request) {
        Existing one = read(from, request.from(), request.fromProfile());
        Existing other = read(to, request.to(), request.toProfile());
        return new CompareResult(
                new Side(request.fromProfile(), from.host(), one),
                new Side(request.toProfile(), to.host(), other),
                Comparison.of(one, other, from == to));
    }

    private static Existing read(Org org, Target target, @Nullable String profile) {
        try {
            return new Resolver(org).require(target);
        } catch (ProblemException e) {
            throw inOrg(e, profile);
        }
    }

    /** Returns a failure that says in which of the two orgs it was. */
    static ProblemException inOrg(ProblemException failure, @Nullable String profile) {
        return profile == null
                ? failure
                : new ProblemException(failure.problems().stream()
                        .map(problem -> inOrg(problem, profile))
                        .toList());
    }

    private static Problem inOrg(Problem problem, String profile) {
        String org = "in the org of profile `" + profile + "`";
        Problem told = problem.because(problem.detail() == null ? org : org + "\n" + problem.detail());
        String hint = problem.hint();
        return hint == null
                ? told
                : told.hint(hint.replace("`wmconfig list`", "`wmconfig list --profile " + profile + "`"));
    }
}
