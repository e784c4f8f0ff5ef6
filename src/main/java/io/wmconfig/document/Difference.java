package io.wmconfig.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One member in which two documents differ.
 *
 * @param path dotted; a label is {@code customI18nLabels.<language>.<key>}
 * @param from in the first document; null when absent there
 * @param to in the second document; null when absent there
 */
public record Difference(
        String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    /** Returns whether this member is the one at {@code other}, or stands in it, or holds it. */
    public boolean touches(String other) {
        return path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + ".");
    }
}
