package io.wmconfig.doctor;

import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was looked at, in the order in which things can fail.
 *
 * @param checks one line each
 */
public record Diagnosis(List<Check> checks) {
    /** Copies the list. */
    public Diagnosis {
        checks = List.copyOf(checks);
    }

    /** Returns what commands fail for; the first one is the one to mend first. */
    public List<Problem> problems() {
        return checks.stream()
                .flatMap(check -> Stream.ofNullable(check.problem()))
                .toList();
    }

    /** Returns how the command ends: as the first failure says. */
    public ExitCode exitCode() {
        return problems().stream()
                .findFirst()
                .map(problem -> problem.kind().exitCode())
                .orElse(ExitCode.DONE);
    }
}
