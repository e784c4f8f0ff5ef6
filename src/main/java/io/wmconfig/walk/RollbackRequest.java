package io.wmconfig.walk;

import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.RollbackMode;
import io.wmconfig.resolve.Target;
import org.jspecify.annotations.Nullable;

/**
 * One deployment that shall have an earlier look back.
 *
 * @param target which deployment
 * @param version to go back to; null for the one before the live one
 * @param mode how
 * @param draftPolicy what becomes of somebody's draft when a version is published again
 * @param agreed whether the user has agreed already
 * @param dryRun only plan
 * @param untilActive whether to wait until everything is Active
 */
public record RollbackRequest(
        Target target,
        @Nullable Version version,
        RollbackMode mode,
        DraftPolicy draftPolicy,
        boolean agreed,
        boolean dryRun,
        boolean untilActive) {}
