package io.wmconfig.doctor;

import io.wmconfig.problem.ExitCode;
import java.util.List;

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

    /** Returns how the command ends: as the first failure says. */
    public ExitCode exitCode() {
        return checks.stream()
                .filter(check -> check.status() == Check.Status.FAILURE)
                .map(Check::exitCode)
                .findFirst()
                .orElse(ExitCode.DONE);
    }
}
