package io.wmconfig.fleet;

import io.wmconfig.problem.Place;
import io.wmconfig.walk.ApplyRequest;
import java.util.List;

/**
 * Deployments that shall have their looks.
 *
 * @param items in the order of the documents
 * @param dryRun only plan
 */
public record FleetRequest(List<Item> items, boolean dryRun) {
    /** Copies the list. */
    public FleetRequest {
        items = List.copyOf(items);
    }

    /**
     * What one document asks for.
     *
     * @param name of the deployment, as messages call it
     * @param request what it asks for
     * @param place where the document begins
     */
    public record Item(String name, ApplyRequest request, Place place) {}
}
