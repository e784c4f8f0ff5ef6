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
 * The result of a {@link FleetRequest}.
 *
 * @param entries in document order
 * @param interruption why the run ended early; null if it did not
 */
public record FleetResult(
        List<FleetEntry> entries, boolean dryRun, @Nullable Problem interruption) {
    /** The status of a document. */
    public enum DocumentStatus {
        /** No deployment had that name. */
        CREATED,
        /** Something differed. */
        UPDATED,
        /** Everything was as requested. */
        UNCHANGED,
        FAILED,
        /** It was in progress when the run was interrupted. */
        INTERRUPTED,
        /** It was not begun, because another one failed or the run was interrupted. */
        SKIPPED
    }

    /**
     * The result of one document.
     *
     * @param result what was or would be done; null if it failed or was not begun
     */
    public record FleetEntry(
            RequestedDeployment item, @Nullable ApplyResult result, List<Problem> problems) {
        static FleetEntry of(RequestedDeployment item, ApplyResult result) {
            return new FleetEntry(item, result, List.of());
        }

        static FleetEntry skipped(RequestedDeployment item) {
            return new FleetEntry(item, null, List.of());
        }

        /** Adds the document's location to every problem that has none. */
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

        /** Returns the status; in a dry run, the status that the document would get. */
        public DocumentStatus status() {
            if (result == null) {
                return problems.isEmpty()
                        ? DocumentStatus.SKIPPED
                        : isInterrupted() ? DocumentStatus.INTERRUPTED : DocumentStatus.FAILED;
            }
            return switch (result.plan().action()) {
                case CREATE -> DocumentStatus.CREATED;
                case UPDATE -> DocumentStatus.UPDATED;
                case NONE -> DocumentStatus.UNCHANGED;
            };
        }
    }

    /** Creates the result of a run that was not interrupted. */
    public FleetResult(List<FleetEntry> entries, boolean dryRun) {
        this(entries, dryRun, null);
    }

    public int count(DocumentStatus status) {
        return (int) entries.stream().filter(one -> one.status() == status).count();
    }

    /** Returns all problems in document order; an interruption comes first, and once. */
    public List<Problem> problems() {
        Stream<Problem> all = entries.stream().flatMap(one -> one.problems().stream());
        return Stream.concat(Stream.ofNullable(interruption), all.filter(one -> !one.equals(interruption)))
                .toList();
    }

    /** Returns the problems to print; the interruption already names the documents that were in progress. */
    public List<Problem> printedProblems() {
        Problem stop = interruption;
        return stop == null
                ? problems()
                : problems().stream()
                        .filter(one -> one.equals(stop) || one.kind() != stop.kind())
                        .toList();
    }

    /** Returns the failures' exit code if nothing is done and all share it; other failures are {@code PARTIAL}. */
    public ExitCode exitCode() {
        if (interruption != null) {
            return interruption.kind().exitCode();
        }
        List<ExitCode> failures = entries.stream()
                .filter(one -> one.status() == DocumentStatus.FAILED)
                .map(one -> one.problems().get(0).kind().exitCode())
                .toList();
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        boolean noneDone = failures.size() + count(DocumentStatus.SKIPPED) == entries.size();
        return noneDone && failures.stream().distinct().count() == 1 ? failures.get(0) : ExitCode.PARTIAL;
    }
}
