package io.wmconfig.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * All deployments of an org.
 *
 * @param deployments whole, in the order of the org
 */
public record ListResult(List<ObjectNode> deployments) {
    /** Copies the list. */
    public ListResult {
        deployments = List.copyOf(deployments);
    }
}
