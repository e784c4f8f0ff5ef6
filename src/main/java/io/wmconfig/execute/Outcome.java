package io.wmconfig.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;

/**
 * State of a deployment after the writes.
 *
 * @param deployment as last read
 * @param settled whether that read showed the deployment as written
 * @param leftOut settings that were removed without a request, because the service rejects them
 * @param warnings caused by the writes
 */
public record Outcome(
        ObjectNode deployment,
        ConfigurationId configuration,
        Version version,
        boolean settled,
        List<Change> leftOut,
        List<Warning> warnings) {
    public Outcome {
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
    }

    Outcome having(List<Change> settings, List<Warning> more) {
        List<Warning> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new Outcome(deployment, configuration, version, settled, settings, all);
    }

    public Plan carriedOut(Plan plan) {
        List<Warning> all = new ArrayList<>(plan.warnings());
        leftOut.forEach(one -> all.add(new Warning(
                WarningKind.REFUSED_BY_SERVICE,
                "`" + one.path() + "` was removed: Genesys Cloud no longer accepts it")));
        all.addAll(warnings);
        if (!(plan instanceof Plan.Update update)) {
            return plan.withWarnings(all);
        }
        List<Change> changes = new ArrayList<>(update.changes());
        changes.addAll(leftOut);
        return new Plan.Update(update.existing(), update.source(), update.deploymentMembers(), changes, all);
    }
}
