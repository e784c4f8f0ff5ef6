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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs {@code compare}: reads two live deployments and returns the settings that differ. */
public final class Compare {
    private static final Pattern COMMAND = Pattern.compile("`wmconfig (list|apply|delete|history)\\b");

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
        Existing one =
                in(request.fromProfile(), () -> new Resolver(from, request.fromProfile()).require(request.from()));
        Existing other = in(request.toProfile(), () -> new Resolver(to, request.toProfile()).require(request.to()));
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
        Problem told = problem.because(problem.detail() == null ? org : org + "\n" + problem.detail());
        return advised(told, profile);
    }

    /** Adds the profile to the command in a problem's hint; otherwise that command would use another org. */
    public static Problem advised(Problem problem, String profile) {
        String hint = problem.hint();
        return hint == null || hint.contains(" --profile ")
                ? problem
                : problem.hint(COMMAND.matcher(hint)
                        .replaceAll(command -> Matcher.quoteReplacement(command.group() + " --profile " + profile)));
    }
}
