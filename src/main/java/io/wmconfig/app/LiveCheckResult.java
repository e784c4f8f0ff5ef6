package io.wmconfig.app;

import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a live check.
 *
 * @param name of the deployment and the configuration that it created
 * @param findings one for each assumption
 * @param file that contains the traffic; null if it could not be written
 */
public record LiveCheckResult(
        String name,
        List<CheckStep> steps,
        List<Finding> findings,
        @Nullable String file) {
    public LiveCheckResult {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /**
     * One use case of the check.
     *
     * @param name stable, for example {@code rollback}
     * @param done whether it was run at all
     */
    public record CheckStep(
            String name, String message, @Nullable Problem problem, boolean done) {
        static CheckStep ok(String name, String message) {
            return new CheckStep(name, message, null, true);
        }

        static CheckStep failed(String name, Problem problem) {
            return new CheckStep(name, problem.summary(), problem, true);
        }

        static CheckStep skipped(String name, String why) {
            return new CheckStep(name, why, null, false);
        }

        /** Returns how it ended; a stable word. */
        public String status() {
            return problem != null ? "failure" : done ? "ok" : "skipped";
        }
    }

    /**
     * What a check observed about one assumption.
     *
     * @param seen what the org does; null if the check could not observe it
     * @param detail where it was observed, or why it was not; may be empty
     */
    public record Finding(Assumption assumption, @Nullable String seen, String detail) {
        /** Returns whether the org does something other than what is assumed. */
        public boolean differs() {
            return seen != null && !assumption.assumed().isEmpty() && !seen.equals(assumption.assumed());
        }
    }

    /** Returns the problems of failed steps; the first one determines the exit code. */
    public List<Problem> problems() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.problem())).toList();
    }

    public List<Finding> differences() {
        return findings.stream().filter(Finding::differs).toList();
    }

    public ExitCode exitCode() {
        Optional<Problem> first = problems().stream().findFirst();
        return first.map(problem -> problem.kind().exitCode()).orElse(ExitCode.DONE);
    }

    public LiveCheckResult withFile(String written) {
        return new LiveCheckResult(name, steps, findings, written);
    }

    public LiveCheckResult withoutFile(Problem problem) {
        List<CheckStep> more = Stream.concat(steps.stream(), Stream.of(CheckStep.failed("file", problem)))
                .toList();
        return new LiveCheckResult(name, more, findings, null);
    }
}
