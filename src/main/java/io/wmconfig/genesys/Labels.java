package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and edits {@code customI18nLabels} of a configuration: texts by language and key (contract §4).
 *
 * <p>Languages are matched ignoring case. The API does not forbid duplicate languages or keys, and it is unknown which
 * one the browser uses, so every edit applies to all of them.
 */
public final class Labels {
    public static final String MEMBER = "customI18nLabels";

    private static final String GROUP_LABELS = "localizedLabels";
    private static final String LANGUAGE = "language";

    private Labels() {}

    /** Returns all values of a label in document order; several if the document contains duplicates. */
    public static List<String> values(JsonNode configuration, String language, String key) {
        List<String> found = new ArrayList<>();
        for (JsonNode group : configuration.path(MEMBER)) {
            if (isOf(group, language)) {
                for (JsonNode label : group.path(GROUP_LABELS)) {
                    if (label.path("key").asText("").equals(key)) {
                        found.add(label.path("value").asText(""));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Sets every occurrence of a label to this value, or adds the label.
     *
     * @return empty, or the path of a value that should be a list; in that case nothing is changed
     */
    public static Optional<String> set(ObjectNode configuration, String language, String key, String value) {
        Optional<String> misshapen = misshapen(configuration, language);
        if (misshapen.isPresent()) {
            return misshapen;
        }
        boolean found = false;
        for (JsonNode group : configuration.path(MEMBER)) {
            if (isOf(group, language)) {
                for (JsonNode label : group.path(GROUP_LABELS)) {
                    if (label.path("key").asText("").equals(key) && label instanceof ObjectNode object) {
                        object.put("value", value);
                        found = true;
                    }
                }
            }
        }
        if (!found) {
            labelsOf(configuration, language).addObject().put("key", key).put("value", value);
        }
        return Optional.empty();
    }

    /**
     * Removes every occurrence of a label, and each language that this leaves empty.
     *
     * @return empty, or the path of a value that should be a list; in that case nothing is changed
     */
    public static Optional<String> remove(ObjectNode configuration, String language, String key) {
        Optional<String> misshapen = misshapen(configuration, language);
        if (misshapen.isPresent()) {
            return misshapen;
        }
        Iterator<JsonNode> groups = configuration.path(MEMBER).elements();
        while (groups.hasNext()) {
            JsonNode group = groups.next();
            if (isOf(group, language) && removeFrom(group, key) && holdsNothingElse(group)) {
                groups.remove();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> misshapen(ObjectNode configuration, String language) {
        JsonNode groups = configuration.path(MEMBER);
        if (isNoList(groups)) {
            return Optional.of(MEMBER);
        }
        for (int i = 0; i < groups.size(); i++) {
            if (isOf(groups.get(i), language) && isNoList(groups.get(i).path(GROUP_LABELS))) {
                return Optional.of(MEMBER + "." + i + "." + GROUP_LABELS);
            }
        }
        return Optional.empty();
    }

    private static boolean isNoList(JsonNode node) {
        return !node.isArray() && !node.isNull() && !node.isMissingNode();
    }

    private static boolean removeFrom(JsonNode group, String key) {
        boolean removed = false;
        Iterator<JsonNode> labels = group.path(GROUP_LABELS).elements();
        while (labels.hasNext()) {
            if (labels.next().path("key").asText("").equals(key)) {
                labels.remove();
                removed = true;
            }
        }
        return removed;
    }

    private static boolean holdsNothingElse(JsonNode group) {
        return group.size() == 2 && group.path(GROUP_LABELS).isEmpty();
    }

    private static ArrayNode labelsOf(ObjectNode configuration, String language) {
        for (JsonNode group : configuration.path(MEMBER)) {
            if (isOf(group, language) && group instanceof ObjectNode object) {
                return object.get(GROUP_LABELS) instanceof ArrayNode labels ? labels : object.putArray(GROUP_LABELS);
            }
        }
        ArrayNode groups =
                configuration.get(MEMBER) instanceof ArrayNode array ? array : configuration.putArray(MEMBER);
        return groups.addObject().put(LANGUAGE, language).putArray(GROUP_LABELS);
    }

    /**
     * Returns the labels as an object {@code language → key → value}, so that order does not matter; duplicates and
     * anything else that does not fit this shape are kept under separate keys.
     */
    static ObjectNode byLanguage(JsonNode labels) {
        ObjectNode languages = JsonNodeFactory.instance.objectNode();
        for (JsonNode group : labels) {
            String language = group.path(LANGUAGE).asText("").toLowerCase(Locale.ROOT);
            ObjectNode texts = languages.withObjectProperty(language);
            if (!group.isObject() || isNoList(group.path(GROUP_LABELS))) {
                put(texts, "", group);
                continue;
            }
            for (JsonNode label : group.path(GROUP_LABELS)) {
                put(texts, label.path("key").asText(""), plain(label));
            }
            group.properties().stream()
                    .filter(member -> !member.getKey().equals(LANGUAGE)
                            && !member.getKey().equals(GROUP_LABELS))
                    .forEach(member -> put(texts, member.getKey(), member.getValue()));
        }
        return languages;
    }

    private static JsonNode plain(JsonNode label) {
        return label.size() == 2 && label.has("key") && label.path("value").isTextual() ? label.path("value") : label;
    }

    private static void put(ObjectNode texts, String key, JsonNode value) {
        String free = key;
        for (int again = 2; texts.has(free); again++) {
            free = key + "#" + again;
        }
        texts.set(free, value);
    }

    private static boolean isOf(JsonNode group, String language) {
        return group.path(LANGUAGE).asText("").equalsIgnoreCase(language);
    }
}
