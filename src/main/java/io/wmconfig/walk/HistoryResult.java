package io.wmconfig.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Change;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;

/**
 * How the configuration of a deployment came to be what it is.
 *
 * @param existing the deployment and its live version
 * @param entries the newest first; a draft comes before all published versions
 */
public record HistoryResult(Existing existing, List<HistoryEntry> entries) {
    /** Copies the list. */
    public HistoryResult {
        entries = List.copyOf(entries);
    }

    /**
     * One version.
     *
     * @param version its number, or the draft
     * @param document whole
     * @param live whether the deployment asked about points at it
     * @param deployments the names of all deployments that point at it
     * @param first whether there is no version before it
     * @param changes what differs from the version before; empty for the first one
     */
    public record HistoryEntry(
            Version version,
            ObjectNode document,
            boolean live,
            List<String> deployments,
            boolean first,
            List<Change> changes) {
        /** Copies the lists. */
        public HistoryEntry {
            deployments = List.copyOf(deployments);
            changes = List.copyOf(changes);
        }
    }
}
