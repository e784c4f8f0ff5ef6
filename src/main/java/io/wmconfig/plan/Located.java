package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.plan.Observed.Neighbour;
import java.util.List;

/**
 * A deployment as the list shows it.
 *
 * @param neighbours the other deployments that use its configuration, in list order
 */
public record Located(
        DeploymentId id,
        String name,
        ObjectNode deployment,
        ConfigurationId configuration,
        List<Neighbour> neighbours) {
    public Located {
        neighbours = List.copyOf(neighbours);
    }

    /** Describes a configuration whose deployment is already deleted. */
    static Located left(String name, ConfigurationId configuration) {
        return new Located(new DeploymentId(""), name, ExactJson.object(), configuration, List.of());
    }

    public boolean isGone() {
        return id.value().isEmpty();
    }
}
