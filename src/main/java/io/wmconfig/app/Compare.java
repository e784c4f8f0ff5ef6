package io.wmconfig.app;

import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.Comparison;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs {@code compare}: reads two live deployments and returns the settings that differ. */
public final class Compare {
    private Compare() {}

    /**
     * Two deployments to compare.
     *
     * @param fromProfile profile of the first one's org; null for the default org
     * @param toProfile profile of the second one's org; null for the default org
     */
    public record CompareRequest(
            Target from,
            Target to,
            @Nullable String fromProfile,
            @Nullable String toProfile) {}

    /** Two deployments, and the settings that differ. */
    public record CompareResult(Existing from, Existing to, List<Change> differences) {}

    /** Compares the deployments; {@code from} and {@code to} must be the same object if they are the same org. */
    public static CompareResult run(Org from, Org to, CompareRequest request) {
        Existing one = in(request.fromProfile(), () -> new Resolver(from).require(request.from()));
        Existing other = in(request.toProfile(), () -> new Resolver(to).require(request.to()));
        return new CompareResult(one, other, Comparison.of(one, other, from == to));
    }

    /**
     * Runs work in one of two orgs; a failure names the org.
     *
     * @param profile of the org; null for the default org, which is not named
     */
    public static <T> T in(@Nullable String profile, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream()
                    .map(Compare::byNameOnly)
                    .map(problem -> profile == null ? problem : inOrg(problem, profile))
                    .toList());
        }
    }

    /** Replaces a hint to use an ID: an ID is valid in one org only, so none can be given where there may be two. */
    private static Problem byNameOnly(Problem problem) {
        return problem.kind() == ProblemKind.AMBIGUOUS_NAME
                ? problem.hint("rename one of them: across orgs, deployments are matched by name")
                : problem;
    }

    private static Problem inOrg(Problem problem, String profile) {
        String org = "in the org of profile `" + profile + "`";
        return problem.because(problem.detail() == null ? org : org + "\n" + problem.detail());
    }
}
