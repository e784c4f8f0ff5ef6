package io.wmconfig.fleet;

import io.wmconfig.document.Sameness;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Plan.VersionSource.ReplacedDraft;

/**
 * Whether a plan still stands when its turn comes: much may have happened since all of a run were planned, and another
 * one of this run may have written the same draft. Whose draft it is has to be judged anew then.
 */
final class StalePlan {
    private StalePlan() {}

    static boolean is(Plan plan, Org org) {
        return plan instanceof Plan.Update update
                && update.source() instanceof ReplacedDraft replaced
                && !Sameness.sameConfiguration(replaced.before(), org.version(replaced.configuration(), Version.DRAFT));
    }
}
