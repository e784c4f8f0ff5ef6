package io.wmconfig.app;

import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import java.util.List;

/**
 * Deployments whose looks shall be another org's too.
 *
 * @param names of the deployments, the same in both orgs
 * @param from profile of the org that has the looks
 * @param to profile of the org that shall have them
 * @param createPolicy whether they may be created there
 * @param draftPolicy what becomes of somebody's draft there
 * @param agreed whether the user has agreed already
 * @param dryRun only plan
 * @param untilActive whether to wait until everything is Active
 */
public record PromoteRequest(
        List<String> names,
        String from,
        String to,
        CreatePolicy createPolicy,
        DraftPolicy draftPolicy,
        boolean agreed,
        boolean dryRun,
        boolean untilActive) {
    /** Copies the list. */
    public PromoteRequest {
        names = List.copyOf(names);
    }
}
