package io.wmconfig.app;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document.
 *
 * @param item the document
 * @param result what was done or would be; null when it failed or was not begun
 * @param problems why it failed; none when it did not
 */
public record FleetEntry(RequestedDeployment item, @Nullable ApplyResult result, List<Problem> problems) {
    /** Which of all it is. */
    public enum Fate {
        /** There was nothing of that name. */
        CREATED,
        /** Something differed. */
        UPDATED,
        /** Everything was as asked. */
        UNCHANGED,
        /** It could not be done. */
        FAILED,
        /** It was not begun, because another one failed or somebody asked to stop. */
        SKIPPED
    }

    /** Copies the list. */
    public FleetEntry {
        problems = List.copyOf(problems);
    }

    static FleetEntry of(RequestedDeployment item, ApplyResult result) {
        return new FleetEntry(item, result, List.of());
    }

    static FleetEntry skipped(RequestedDeployment item) {
        return new FleetEntry(item, null, List.of());
    }

    /** Every problem says which document it is about, unless it says more already. */
    static FleetEntry failed(RequestedDeployment item, ProblemException failure) {
        return new FleetEntry(
                item,
                null,
                failure.problems().stream()
                        .map(problem -> problem.place() == null ? problem.at(item.place()) : problem)
                        .toList());
    }

    /** Returns which of all it is; of a plan, what it would be. */
    public Fate fate() {
        if (result == null) {
            return problems.isEmpty() ? Fate.SKIPPED : Fate.FAILED;
        }
        return switch (result.plan().action()) {
            case CREATE -> Fate.CREATED;
            case UPDATE -> Fate.UPDATED;
            case NONE -> Fate.UNCHANGED;
        };
    }
}
