package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One setting in which two documents differ, or that gets another value.
 *
 * @param path dotted, in the configuration; a label is {@code customI18nLabels.<language>.<key>}, and settings of the
 *     deployment begin with {@code deployment.}
 * @param from today's value; null when absent
 * @param to the wanted value; null when the setting goes
 */
public record Change(
        String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    /** Returns the same change as one of the deployment itself. */
    public Change inDeployment() {
        return new Change("deployment." + path, from, to);
    }

    /** Returns whether this setting is the one at {@code other}, or in it, or holds it. */
    public boolean touches(String other) {
        return path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + ".");
    }
}
