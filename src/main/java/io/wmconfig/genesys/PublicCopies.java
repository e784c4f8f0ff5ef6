package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the public copy of a deployment, which visitors' browsers load without a login (contract §9). If nothing is
 * served yet, reading fails with {@link OrgException.Failure#NOT_FOUND}.
 */
public interface PublicCopies {
    /** Returns the served configuration version, with the deployment's status. */
    ObjectNode config(DeploymentId deployment);

    ObjectNode domains(DeploymentId deployment);
}
