package io.wmconfig.walk;

import io.wmconfig.plan.Change;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two deployments side by side.
 *
 * @param from the one
 * @param to the other
 * @param differences members that differ
 */
public record CompareResult(Side from, Side to, List<Change> differences) {
    /** Copies the list. */
    public CompareResult {
        differences = List.copyOf(differences);
    }

    /**
     * A deployment with its org.
     *
     * @param profile that names the org; null for the usual org
     * @param host of the org's API
     * @param existing the deployment
     */
    public record Side(@Nullable String profile, String host, Existing existing) {}
}
