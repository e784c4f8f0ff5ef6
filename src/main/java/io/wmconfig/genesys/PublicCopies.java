package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What every visitor's browser gets of a deployment, without a login (contract §9). Until there is something to get,
 * the failure is {@link OrgException.Failure#NOT_FOUND}.
 */
public interface PublicCopies {
    /** Returns the configuration version that is served, with the deployment's status. */
    ObjectNode config(DeploymentId deployment);

    ObjectNode domains(DeploymentId deployment);
}
