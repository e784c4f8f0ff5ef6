package io.wmconfig.walk;

import io.wmconfig.execute.Outcome;
import io.wmconfig.look.Legibility;
import io.wmconfig.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What became of an {@link ApplyRequest}, or of a {@link RollbackRequest}.
 *
 * @param plan what differs
 * @param outcome what is there now; null when nothing was written
 * @param dryRun whether nothing should be written
 * @param legibility of the colour that the plan sets; null when it sets none
 */
public record ApplyResult(
        Plan plan,
        @Nullable Outcome outcome,
        boolean dryRun,
        @Nullable Legibility legibility) {
    /** Takes the plan as it was carried out. */
    public ApplyResult {
        plan = outcome == null ? plan : outcome.carriedOut(plan);
    }
}
