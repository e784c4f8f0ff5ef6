package io.wmconfig.walk;

import io.wmconfig.look.Look;
import io.wmconfig.plan.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * The looks of deployments.
 *
 * @param items in alphabetical order of their names
 * @param deployments names of all deployments of the org
 * @param warnings what is not in them
 */
public record ExportResult(List<ExportedDeployment> items, List<String> deployments, List<Warning> warnings) {
    /** Copies the lists. */
    public ExportResult {
        items = List.copyOf(items);
        deployments = List.copyOf(deployments);
        warnings = List.copyOf(warnings);
    }

    /** Returns the same with one more warning. */
    public ExportResult with(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new ExportResult(items, deployments, more);
    }

    /**
     * The look of one deployment.
     *
     * @param name of the deployment
     * @param look that asks for what is live
     */
    public record ExportedDeployment(String name, Look look) {}
}
