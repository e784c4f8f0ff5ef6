package io.wmconfig.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a document by their dotted paths. */
final class Paths {
    private Paths() {}

    /** Returns the names of the fields at the top. */
    static List<String> names(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns every value that is no object with content, by its path; a list counts as one value. */
    static Map<String, JsonNode> values(JsonNode document) {
        Map<String, JsonNode> values = new TreeMap<>();
        collect("", document, values);
        return values;
    }

    private static void collect(String at, JsonNode node, Map<String, JsonNode> values) {
        if (!node.isObject() || (node.isEmpty() && !at.isEmpty())) {
            if (!at.isEmpty()) {
                values.put(at, node);
            }
            return;
        }
        node.properties()
                .forEach(member -> collect(
                        at.isEmpty() ? member.getKey() : at + "." + member.getKey(), member.getValue(), values));
    }
}
