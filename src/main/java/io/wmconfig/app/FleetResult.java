package io.wmconfig.app;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link FleetRequest}.
 *
 * @param entries in the order of the documents
 * @param interruption why the run ended before its end; null when it did not
 */
public record FleetResult(
        List<FleetEntry> entries, boolean dryRun, @Nullable Problem interruption) {
    /** What became of a document. */
    public enum Fate {
        /** There was nothing of that name. */
        CREATED,
        /** Something differed. */
        UPDATED,
        /** Everything was as requested. */
        UNCHANGED,
        FAILED,
        /** It was in progress when somebody asked to stop. */
        INTERRUPTED,
        /** It was not begun, because another one failed or somebody asked to stop. */
        SKIPPED
    }

    /**
     * One document.
     *
     * @param result what was done or would be; null when it failed or was not begun
     */
    public record FleetEntry(
            RequestedDeployment item, @Nullable ApplyResult result, List<Problem> problems) {
        static FleetEntry of(RequestedDeployment item, ApplyResult result) {
            return new FleetEntry(item, result, List.of());
        }

        static FleetEntry skipped(RequestedDeployment item) {
            return new FleetEntry(item, null, List.of());
        }

        /** Every problem says which document it is about, unless it says more already. */
        static FleetEntry failed(RequestedDeployment item, List<Problem> problems) {
            return new FleetEntry(
                    item,
                    null,
                    problems.stream()
                            .map(one -> one.place() == null ? one.at(item.place()) : one)
                            .toList());
        }

        private boolean isInterrupted() {
            ProblemKind kind = problems.get(0).kind();
            return kind == ProblemKind.INTERRUPTED || kind == ProblemKind.TERMINATED;
        }

        /** Returns what became of it; of a plan, what would. */
        public Fate fate() {
            if (result == null) {
                return problems.isEmpty() ? Fate.SKIPPED : isInterrupted() ? Fate.INTERRUPTED : Fate.FAILED;
            }
            return switch (result.plan().action()) {
                case CREATE -> Fate.CREATED;
                case UPDATE -> Fate.UPDATED;
                case NONE -> Fate.UNCHANGED;
            };
        }
    }

    /** Describes a run that came to its end. */
    public FleetResult(List<FleetEntry> entries, boolean dryRun) {
        this(entries, dryRun, null);
    }

    public int count(Fate fate) {
        return (int) entries.stream().filter(one -> one.fate() == fate).count();
    }

    /** Returns every problem, in the order of the documents; an interruption comes first. */
    public List<Problem> problems() {
        return Stream.concat(Stream.ofNullable(interruption), entries.stream().flatMap(one -> one.problems().stream()))
                .toList();
    }

    /** Returns the problems for people: which documents were under way is said with the interruption. */
    public List<Problem> told() {
        Problem stop = interruption;
        return stop == null
                ? problems()
                : problems().stream()
                        .filter(one -> one.equals(stop) || one.kind() != stop.kind())
                        .toList();
    }

    /** Returns how the run ends: a mixed result has its own code, and so has one in which all failed alike. */
    public ExitCode exitCode() {
        if (interruption != null) {
            return interruption.kind().exitCode();
        }
        List<List<Problem>> failed = entries.stream()
                .filter(one -> one.fate() == Fate.FAILED)
                .map(FleetEntry::problems)
                .toList();
        return exitCode(failed, failed.size() + count(Fate.SKIPPED) == entries.size());
    }

    /** Returns how a run over many ends, of whose documents some failed, or all. */
    static ExitCode exitCode(List<List<Problem>> failed, boolean noneDone) {
        if (failed.isEmpty()) {
            return ExitCode.DONE;
        }
        List<ExitCode> codes = failed.stream()
                .map(problems -> problems.get(0).kind().exitCode())
                .distinct()
                .toList();
        return noneDone && codes.size() == 1 ? codes.get(0) : ExitCode.PARTIAL;
    }
}
