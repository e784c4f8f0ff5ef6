package io.wmconfig.walk;

import io.wmconfig.look.Look;
import io.wmconfig.plan.Warning;
import java.util.List;

/**
 * The looks of deployments.
 *
 * @param items in alphabetical order of their names
 * @param warnings what is not in them
 */
public record ExportResult(List<Item> items, List<Warning> warnings) {
    /** Copies the lists. */
    public ExportResult {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    /**
     * The look of one deployment.
     *
     * @param name of the deployment
     * @param look that asks for what is live
     */
    public record Item(String name, Look look) {}
}
