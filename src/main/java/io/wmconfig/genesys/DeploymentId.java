package io.wmconfig.genesys;

/**
 * Names a deployment.
 *
 * @param value as the service gave it
 */
public record DeploymentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
