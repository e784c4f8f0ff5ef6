package io.wmconfig.fleet;

import io.wmconfig.fleet.FleetEntry.Fate;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;

/**
 * What became of a {@link FleetRequest}.
 *
 * @param entries in the order of the documents
 * @param dryRun whether nothing should be written
 */
public record FleetResult(List<FleetEntry> entries, boolean dryRun) {
    /** Copies the list. */
    public FleetResult {
        entries = List.copyOf(entries);
    }

    /** Returns how many documents had that fate. */
    public int count(Fate fate) {
        return (int) entries.stream().filter(one -> one.fate() == fate).count();
    }

    /** Returns every problem, in the order of the documents. */
    public List<Problem> problems() {
        return entries.stream().flatMap(one -> one.problems().stream()).toList();
    }

    /** Returns how the run ends: a mixed result has a code of its own, and so has one in which all failed alike. */
    public ExitCode exitCode() {
        int failed = count(Fate.FAILED);
        if (failed == 0) {
            return ExitCode.DONE;
        }
        List<ExitCode> codes = entries.stream()
                .filter(one -> one.fate() == Fate.FAILED)
                .map(one -> one.problems().get(0).kind().exitCode())
                .distinct()
                .toList();
        return failed == entries.size() && codes.size() == 1 ? codes.get(0) : ExitCode.PARTIAL;
    }
}
