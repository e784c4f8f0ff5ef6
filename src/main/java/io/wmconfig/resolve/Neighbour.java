package io.wmconfig.resolve;

import io.wmconfig.genesys.Version;

/**
 * Another deployment on the same configuration.
 *
 * @param name of the deployment
 * @param version that it points at
 */
public record Neighbour(String name, Version version) {}
