package io.wmconfig.genesys;

/**
 * ID of a configuration, shared by all its versions.
 *
 * @param value as the service returned it
 */
public record ConfigurationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
