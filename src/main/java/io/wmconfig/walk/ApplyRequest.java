package io.wmconfig.walk;

import io.wmconfig.look.Look;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.resolve.Target;
import org.jspecify.annotations.Nullable;

/**
 * One deployment that shall have a look.
 *
 * @param target which deployment
 * @param look asked for
 * @param createPolicy whether it may be created
 * @param draftPolicy what becomes of somebody's draft
 * @param dryRun only plan
 * @param untilActive whether to wait until everything is Active
 * @param demands what the colour shall fulfil
 */
public record ApplyRequest(
        Target target,
        Look look,
        CreatePolicy createPolicy,
        DraftPolicy draftPolicy,
        boolean dryRun,
        boolean untilActive,
        ContrastPolicy demands) {

    /** Returns the same with what a document says about creating it; flags win. */
    public ApplyRequest creating(@Nullable Boolean wanted) {
        return wanted == null || createPolicy == CreatePolicy.ALWAYS || createPolicy == CreatePolicy.NEVER
                ? this
                : new ApplyRequest(
                        target,
                        look,
                        wanted ? CreatePolicy.ALWAYS : CreatePolicy.NEVER,
                        draftPolicy,
                        dryRun,
                        untilActive,
                        demands);
    }

    /** Returns the same with a contrast that the text on the colour has to have, unless it demands one already. */
    public ApplyRequest demanding(double minimum) {
        return demands.refuses()
                ? this
                : new ApplyRequest(
                        target,
                        look,
                        createPolicy,
                        draftPolicy,
                        dryRun,
                        untilActive,
                        new ContrastPolicy(minimum, demands.pages()));
    }
}
