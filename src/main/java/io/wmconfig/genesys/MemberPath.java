package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Path to a field or array element of a document.
 *
 * @param steps field names and array indexes
 */
public record MemberPath(List<String> steps) {
    public MemberPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one step");
        }
    }

    public static MemberPath of(String dotted) {
        return new MemberPath(List.of(dotted.split("\\.", -1)));
    }

    public String last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns whether setting one of the two paths also changes the other. */
    public boolean overlaps(MemberPath other) {
        int shorter = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, shorter).equals(other.steps.subList(0, shorter));
    }

    /** Returns the value at this path; a missing node if there is none. */
    public JsonNode in(JsonNode document) {
        JsonNode node = document;
        for (String step : steps) {
            node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
        return node;
    }

    /**
     * Sets the value at this path and creates missing objects on the way.
     *
     * @return empty, or the leading part of the path whose last step does not fit the document
     */
    public Optional<String> put(ObjectNode document, JsonNode value) {
        JsonNode node = document;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            boolean last = i == steps.size() - 1;
            JsonNode next;
            if (node instanceof ObjectNode object) {
                next = last ? value : stepInto(object.path(step));
                object.set(step, next);
            } else if (node instanceof ArrayNode array && index(step) >= 0 && index(step) <= array.size()) {
                next = last ? value : stepInto(array.path(index(step)));
                if (index(step) == array.size()) {
                    array.add(next);
                } else {
                    array.set(index(step), next);
                }
            } else {
                return Optional.of(String.join(".", steps.subList(0, i + 1)));
            }
            node = next;
        }
        return Optional.empty();
    }

    /** Returns the object or array that contains the last step of this path. */
    public JsonNode holder(JsonNode document) {
        return steps.size() == 1 ? document : new MemberPath(steps.subList(0, steps.size() - 1)).in(document);
    }

    /** Removes the field at this path, if present; array elements are not removed. */
    public void remove(ObjectNode document) {
        if (holder(document) instanceof ObjectNode object) {
            object.remove(last());
        }
    }

    private static JsonNode stepInto(JsonNode present) {
        return present.isMissingNode() || present.isNull() ? JsonNodeFactory.instance.objectNode() : present;
    }

    private static int index(String step) {
        boolean digits = !step.isEmpty() && step.length() <= 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(step) : -1;
    }

    /** Explicit, like the hash: records generate theirs at run time, on every start (docs/adr/0002-speed.md). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberPath path && steps.equals(path.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
