package io.wmconfig.app;

import io.wmconfig.app.FleetEntry.Fate;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link FleetRequest}.
 *
 * @param entries in the order of the documents
 * @param dryRun whether nothing should be written
 * @param interruption why the run ended before its end; null when it did not
 */
public record FleetResult(
        List<FleetEntry> entries, boolean dryRun, @Nullable Problem interruption) {
    /** Copies the list. */
    public FleetResult {
        entries = List.copyOf(entries);
    }

    /** Describes a run that came to its end. */
    public FleetResult(List<FleetEntry> entries, boolean dryRun) {
        this(entries, dryRun, null);
    }

    /** Returns how many documents had that fate. */
    public int count(Fate fate) {
        return (int) entries.stream().filter(one -> one.fate() == fate).count();
    }

    /** Returns every problem, in the order of the documents; an interruption comes first. */
    public List<Problem> problems() {
        return Stream.concat(Stream.ofNullable(interruption), entries.stream().flatMap(one -> one.problems().stream()))
                .toList();
    }

    /** Returns the problems as people are told them: which documents were under way is said with the interruption. */
    public List<Problem> told() {
        Problem stop = interruption;
        return stop == null
                ? problems()
                : problems().stream()
                        .filter(one -> one.equals(stop) || one.kind() != stop.kind())
                        .toList();
    }

    /** Returns how the run ends: a mixed result has a code of its own, and so has one in which all failed alike. */
    public ExitCode exitCode() {
        if (interruption != null) {
            return interruption.kind().exitCode();
        }
        int failed = count(Fate.FAILED);
        if (failed == 0) {
            return ExitCode.DONE;
        }
        List<ExitCode> codes = entries.stream()
                .filter(one -> one.fate() == Fate.FAILED)
                .map(one -> one.problems().get(0).kind().exitCode())
                .distinct()
                .toList();
        boolean noneDone = failed + count(Fate.SKIPPED) == entries.size();
        return noneDone && codes.size() == 1 ? codes.get(0) : ExitCode.PARTIAL;
    }
}
