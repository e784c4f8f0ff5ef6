package io.wmconfig.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.problem.Place;
import io.wmconfig.walk.ApplyRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param agreed the plan that somebody has seen and that alone may be carried out, as {@link PlanTree} writes it; null
     *     when any plan will do
     */
    public record Item(
            String name,
            ApplyRequest request,
            Place place,
            @Nullable ObjectNode agreed) {
        /** Describes a document that is planned for the first time. */
        public Item(String name, ApplyRequest request, Place place) {
            this(name, request, place, null);
        }
    }
}
