/**
 * YAML as plain data with places: what stands in a text, and where.
 *
 * <p>Knows YAML 1.2, its traps and its bounds; must not know what a key means, nor which file is read.
 *
 * <p>Start reading at {@link io.wmconfig.yaml.YamlReader}.
 */
@NullMarked
package io.wmconfig.yaml;

import org.jspecify.annotations.NullMarked;
