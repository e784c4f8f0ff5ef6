package io.wmconfig.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;

/**
 * What is there after the writes.
 *
 * @param deployment as last read, or as answered when nobody waited
 * @param configuration that it shows
 * @param version that it points at
 * @param settled whether the status that was sent has been seen
 */
public record Outcome(ObjectNode deployment, ConfigurationId configuration, Version version, boolean settled) {}
