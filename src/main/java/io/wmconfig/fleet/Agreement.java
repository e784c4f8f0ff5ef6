package io.wmconfig.fleet;

import io.wmconfig.document.Difference;
import io.wmconfig.fleet.FleetRequest.Item;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.walk.Planned;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan that somebody has seen is carried out as it is, or not at all. */
final class Agreement {
    private static final int SHOWN = 10;

    private Agreement() {}

    /**
     * Returns the problem of a plan that is not the one agreed to; none if any will do.
     *
     * @param planned what would be done now; null when nothing can be
     * @param written whether another document of this run may have written the draft
     */
    static List<Problem> broken(Item item, @Nullable Planned planned, boolean written) {
        if (item.agreed() == null || planned == null) {
            return List.of();
        }
        List<Difference> differences = PlanTree.differences(item.agreed(), planned.plan(), written);
        if (differences.isEmpty()) {
            return List.of();
        }
        String words = differences.stream()
                .limit(SHOWN)
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
        return List.of(Problem.of(
                        ProblemKind.CHANGED_MEANWHILE,
                        "`" + item.name() + "` would not be changed as the plan says: the org has moved on")
                .because(words)
                .hint("make a new plan")
                .at(item.place()));
    }
}
