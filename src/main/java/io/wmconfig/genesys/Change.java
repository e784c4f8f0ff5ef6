package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two documents in one setting, or a change to a setting.
 *
 * @param path dotted path in the configuration; a label is {@code customI18nLabels.<language>.<key>}, and settings of
 *     the deployment start with {@code deployment.}
 * @param from current value; null when absent
 * @param to new value; null when the setting is removed
 */
public record Change(
        String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    /** Returns this change with its path marked as a setting of the deployment itself. */
    public Change inDeployment() {
        return new Change("deployment." + path, from, to);
    }

    /** Returns whether the two paths are equal or one contains the other. */
    public boolean touches(String other) {
        return path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + ".");
    }
}
