package io.wmconfig.genesys;

/**
 * ID of a deployment.
 *
 * @param value as the service returned it
 */
public record DeploymentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
