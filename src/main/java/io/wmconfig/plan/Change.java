package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.DocumentDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member that gets another value.
 *
 * @param path dotted, in the configuration; the deployment's own members begin with {@code deployment.}
 * @param from today's value; null when absent
 * @param to the wanted value; null when the member goes
 */
public record Change(
        String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    /** Returns what differs between two versions of a configuration. */
    public static List<Change> between(ObjectNode from, ObjectNode to) {
        return DocumentDiff.configurationDifferences(from, to).stream()
                .map(Change::of)
                .toList();
    }

    static Change of(Difference difference) {
        return new Change(difference.path(), difference.from(), difference.to());
    }

    static Change ofDeployment(Difference difference) {
        return new Change("deployment." + difference.path(), difference.from(), difference.to());
    }
}
