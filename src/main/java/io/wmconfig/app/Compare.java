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

/** {@code compare}: what is live in the one place, then in the other. */
public final class Compare {
    private static final Pattern COMMAND = Pattern.compile("`wmconfig (list|apply|delete|history)\\b");

    private Compare() {}

    /**
     * Two deployments.
     *
     * @param fromProfile that names the org of the first one; null for the default org
     * @param toProfile that names the org of the other one; null for the default org
     */
    public record CompareRequest(
            Target from,
            Target to,
            @Nullable String fromProfile,
            @Nullable String toProfile) {}

    /** Two deployments, and the settings that differ. */
    public record CompareResult(Existing from, Existing to, List<Change> differences) {}

    /** Reads both; the orgs are the same object if they are the same org. */
    public static CompareResult run(Org from, Org to, CompareRequest request) {
        Existing one =
                in(request.fromProfile(), () -> new Resolver(from, request.fromProfile()).require(request.from()));
        Existing other = in(request.toProfile(), () -> new Resolver(to, request.toProfile()).require(request.to()));
        return new CompareResult(one, other, Comparison.of(one, other, from == to));
    }

    /**
     * Does work in one of two orgs; a failure says in which.
     *
     * @param profile that names it; null for the default org
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

    /** An id is of one org, so that none can be given where there may be two. */
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

    /** Returns a problem whose hint names the org as well: of itself, a command that it names would use another one. */
    public static Problem advised(Problem problem, String profile) {
        String hint = problem.hint();
        return hint == null || hint.contains(" --profile ")
                ? problem
                : problem.hint(COMMAND.matcher(hint)
                        .replaceAll(command -> Matcher.quoteReplacement(command.group() + " --profile " + profile)));
    }
}
