package io.wmconfig.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Change;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * What is there after the writes.
 *
 * @param deployment as last read, or as answered when nobody waited
 * @param configuration that it shows
 * @param version that it points at
 * @param settled whether the status that was sent has been seen
 * @param leftOut settings that were removed although nobody asked for it, because the service refuses them
 */
public record Outcome(
        ObjectNode deployment, ConfigurationId configuration, Version version, boolean settled, List<Change> leftOut) {
    /** Copies the list. */
    public Outcome {
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the same, after settings were left out. */
    Outcome leavingOut(List<Change> settings) {
        return new Outcome(deployment, configuration, version, settled, settings);
    }

    /** Returns the plan as it was carried out in the end. */
    public Plan carriedOut(Plan plan) {
        if (leftOut.isEmpty() || !(plan instanceof Plan.Update update)) {
            return plan;
        }
        List<Change> changes = new ArrayList<>(update.changes());
        changes.addAll(leftOut);
        List<Warning> warnings = new ArrayList<>(update.warnings());
        leftOut.forEach(one -> warnings.add(new Warning(
                "refused-by-service", "`" + one.path() + "` was removed: the service does not accept it any more")));
        return new Plan.Update(update.existing(), update.source(), update.deploymentMembers(), changes, warnings);
    }
}
