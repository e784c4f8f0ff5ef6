package io.wmconfig.genesys;

/**
 * Names a configuration, in all its versions.
 *
 * @param value as the service gave it
 */
public record ConfigurationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
