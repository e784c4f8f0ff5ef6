package io.wmconfig.app;

import io.wmconfig.app.Apply.PlannedApply;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.genesys.Change;
import io.wmconfig.plan.Plan;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that a saved plan is still valid: it is carried out unchanged or not at all. */
final class PlanCheck {
    private static final int SHOWN = 10;
    private static final Set<ProblemKind> UNCLEAR = Set.of(ProblemKind.AMBIGUOUS_NAME, ProblemKind.NAME_SLIP);

    private PlanCheck() {}

    /** Returns whether an earlier run has already carried out the saved plan. */
    static boolean isDone(RequestedDeployment item, @Nullable PlannedApply planned) {
        return item.savedPlan() != null
                && planned != null
                && planned.plan() instanceof Plan.None none
                && PlanTree.isLive(item.savedPlan(), none.existing());
    }

    /** Reports a name that is unclear as a conflict if there is a saved plan: it was clear when the plan was made. */
    static List<Problem> since(RequestedDeployment item, List<Problem> problems) {
        return item.savedPlan() == null
                ? problems
                : problems.stream()
                        .map(one -> UNCLEAR.contains(one.kind())
                                ? Problem.of(ProblemKind.CHANGED_MEANWHILE, one.summary())
                                        .because("different when the plan was made"
                                                + (one.detail() == null ? "" : "\n" + one.detail()))
                                        .hint("run `wmconfig plan` again")
                                : one)
                        .toList();
    }

    /**
     * Returns the problem of a plan that differs from the saved one; none if there is no saved plan.
     *
     * @param planned the plan made now; null if planning failed
     * @param written whether another document of this run may have written the draft
     */
    static List<Problem> broken(RequestedDeployment item, @Nullable PlannedApply planned, boolean written) {
        if (item.savedPlan() == null || planned == null || isDone(item, planned)) {
            return List.of();
        }
        List<Change> differences = PlanTree.differences(item.savedPlan(), planned.plan(), written);
        if (differences.isEmpty()) {
            return List.of();
        }
        String words = differences.stream()
                .limit(SHOWN)
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
        return List.of(Problem.of(
                        ProblemKind.CHANGED_MEANWHILE,
                        "stale plan: `" + item.name() + "` has changed since the plan was made")
                .because(words)
                .hint("run `wmconfig plan` again")
                .at(item.place()));
    }
}
