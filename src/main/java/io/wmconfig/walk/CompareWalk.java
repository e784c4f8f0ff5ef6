package io.wmconfig.walk;

import io.wmconfig.genesys.Org;
import io.wmconfig.plan.Comparison;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.CompareResult.Side;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code compare}: what is live in the one place, then in the other. */
public final class CompareWalk {
    private final Org from;
    private final Org to;

    private static final Pattern COMMAND = Pattern.compile("`wmconfig (list|apply|delete|history)\\b");

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
        return in(profile, () -> new Resolver(org).require(target));
    }

    /**
     * Does work in one of two orgs; a failure says in which.
     *
     * @param profile that names it; null for the usual org
     */
    public static <T> T in(@Nullable String profile, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream()
                    .map(CompareWalk::byNameOnly)
                    .map(problem -> profile == null ? problem : inOrg(problem, profile))
                    .toList());
        }
    }

    /** An id is of one org, so that none can be given where there may be two. */
    private static Problem byNameOnly(Problem problem) {
        return problem.kind() == ProblemKind.AMBIGUOUS_NAME
                ? problem.hint("rename one of them: between orgs a deployment is known by its name alone")
                : problem;
    }

    private static Problem inOrg(Problem problem, String profile) {
        String org = "in the org of profile `" + profile + "`";
        Problem told = problem.because(problem.detail() == null ? org : org + "\n" + problem.detail());
        return advised(told, profile);
    }

    /** Returns a problem whose hint names the org as well: of itself, a command that it names would use another one. */
    public static Problem advised(Problem problem, String profile) {
        String hint = problem.hint();
        return hint == null
                ? problem
                : problem.hint(COMMAND.matcher(hint)
                        .replaceAll(command -> Matcher.quoteReplacement(command.group() + " --profile " + profile)));
    }
}
