package io.wmconfig.app;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link PromoteRequest}.
 *
 * @param request as it was made
 * @param fromHost of the API of the org that has the looks
 * @param toHost of the API of the org that shall have them
 * @param entries in the order of the names
 */
public record PromoteResult(PromoteRequest request, String fromHost, String toHost, List<PromotedDeployment> entries) {
    /** Copies the list. */
    public PromoteResult {
        entries = List.copyOf(entries);
    }

    /**
     * What became of one deployment.
     *
     * @param name of the deployment
     * @param result what was done or would be; null when it failed
     * @param problems why it failed; none when it did not
     */
    public record PromotedDeployment(String name, @Nullable ApplyResult result, List<Problem> problems) {
        /** Copies the list. */
        public PromotedDeployment {
            problems = List.copyOf(problems);
        }
    }

    /** Returns why some failed, in the order of the names. */
    public List<Problem> problems() {
        return entries.stream().flatMap(one -> one.problems().stream()).toList();
    }

    /** Returns how the run ends: a mixed result has a code of its own, and so has one in which all failed alike. */
    public ExitCode exitCode() {
        List<PromotedDeployment> failed =
                entries.stream().filter(one -> !one.problems().isEmpty()).toList();
        List<ExitCode> codes = failed.stream()
                .map(one -> one.problems().get(0).kind().exitCode())
                .distinct()
                .toList();
        if (failed.isEmpty()) {
            return ExitCode.DONE;
        }
        return failed.size() == entries.size() && codes.size() == 1 ? codes.get(0) : ExitCode.PARTIAL;
    }
}
