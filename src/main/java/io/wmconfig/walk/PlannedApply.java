package io.wmconfig.walk;

import io.wmconfig.look.Legibility;
import io.wmconfig.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A request with what it would do.
 *
 * @param request as it was made
 * @param plan what differs
 * @param legibility of the colour that the plan sets; null when it sets none
 * @param reads how many times the list of deployments had been read by then
 */
public record PlannedApply(
        ApplyRequest request, Plan plan, @Nullable Legibility legibility, int reads) {
    /** Returns the result of planning alone. */
    public ApplyResult unwritten() {
        return new ApplyResult(plan, null, true, legibility);
    }
}
