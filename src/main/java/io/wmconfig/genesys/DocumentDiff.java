package io.wmconfig.genesys;

import static com.fasterxml.jackson.databind.node.JsonNodeType.ARRAY;
import static com.fasterxml.jackson.databind.node.JsonNodeType.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares configurations and deployments by meaning.
 *
 * <p>Service-owned fields are ignored. Colours ignore case and short form; enums, language tags and domains ignore
 * case; labels, languages and domains ignore order; numbers compare by value; absent, null, {@code []} and {@code {}}
 * are equal. Names, texts, URLs and IDs are compared exactly.
 */
public final class DocumentDiff {
    private static final String LANGUAGES = "languages";
    private static final String DOMAINS = "allowedDomains";

    /** Settings whose value is an API enum or a language tag (contract §4). */
    private static final Set<String> WORDS = Set.of(
            LANGUAGES,
            "defaultLanguage",
            "language",
            "alignment",
            "visibility",
            "displayType",
            "sessionPersistenceType",
            "notificationContentType",
            "type",
            "fileTypes",
            "channels",
            "condition",
            "background",
            "pageviewConfig",
            "routerType",
            "autoStartType",
            "modeType");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|image/[a-z]+|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private DocumentDiff() {}

    /** Returns whether two configuration versions, each as received or as sent, are equal. */
    public static boolean sameConfiguration(ObjectNode one, ObjectNode other) {
        return configurationDifferences(one, other).isEmpty();
    }

    /** Returns the settings in which two configuration versions differ, in document order. */
    public static List<Change> configurationDifferences(ObjectNode from, ObjectNode to) {
        return differences(WritableFields.configuration(from), WritableFields.configuration(to));
    }

    /** Returns the settings in which two deployments differ, ignoring service-owned fields. */
    public static List<Change> deploymentDifferences(ObjectNode from, ObjectNode to) {
        return differences(WritableFields.deployment(from), WritableFields.deployment(to));
    }

    /** Returns the fields in which two documents differ, including service-owned ones. */
    public static List<Change> differences(ObjectNode from, ObjectNode to) {
        List<Change> found = new ArrayList<>();
        compareObjects("", from, to, found);
        return found;
    }

    /**
     * Returns the settings of {@code sent} that {@code answer} lacks or shows with another value; additions in the
     * answer are the service's.
     */
    public static List<Change> missing(ObjectNode sent, ObjectNode answer) {
        return differences(sent, answer).stream()
                .filter(difference -> difference.from() != null)
                .toList();
    }

    private static void compareObjects(String at, JsonNode from, JsonNode to, List<Change> found) {
        Set<String> names = new LinkedHashSet<>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String path = at.isEmpty() ? name : at + "." + name;
            compare(path, name, from.get(name), to.get(name), found);
        }
    }

    private static void compare(
            String path, String name, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> found) {
        boolean nothingHere = isNothing(from);
        boolean nothingThere = isNothing(to);
        if (nothingHere && nothingThere) {
            return;
        }
        if (path.equals(Labels.MEMBER) && isNothingOr(ARRAY, from) && isNothingOr(ARRAY, to)) {
            compareObjects(path, labels(from), labels(to), found);
        } else if (isNothingOr(OBJECT, from) && isNothingOr(OBJECT, to)) {
            compareObjects(path, from == null ? NOTHING : from, to == null ? NOTHING : to, found);
        } else if (from != null && to != null && isRows(from) && isRows(to) && from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                compare(path + "." + i, name, from.get(i), to.get(i), found);
            }
        } else if (nothingHere || nothingThere || from == null || to == null || !sameValue(name, from, to)) {
            found.add(new Change(path, nothingHere ? null : from, nothingThere ? null : to));
        }
    }

    /** Returns whether a list is compared element by element; a list of plain values counts as a single value. */
    private static boolean isRows(JsonNode list) {
        boolean rows = false;
        for (JsonNode element : list) {
            rows |= element.isContainerNode();
        }
        return list.isArray() && rows;
    }

    private static JsonNode labels(@Nullable JsonNode list) {
        return list == null ? NOTHING : Labels.byLanguage(list);
    }

    private static boolean sameValue(String name, JsonNode from, JsonNode to) {
        if (from.isNumber() && to.isNumber()) {
            return from.decimalValue().compareTo(to.decimalValue()) == 0;
        }
        if (from.isTextual() && to.isTextual() && name.toLowerCase(Locale.ROOT).contains("color")) {
            return fullColor(from.textValue()).equals(fullColor(to.textValue()));
        }
        if (from.isTextual() && to.isTextual() && (name.equals(DOMAINS) || (isWord(name, from) && isWord(name, to)))) {
            return from.textValue().equalsIgnoreCase(to.textValue());
        }
        if (name.equals(LANGUAGES) || name.equals(DOMAINS)) {
            return sorted(from).equals(sorted(to));
        }
        if (from.isArray() && to.isArray() && from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                if (!sameValue(name, from.path(i), to.path(i))) {
                    return false;
                }
            }
            return true;
        }
        return from.equals(to);
    }

    private static boolean isWord(String name, JsonNode value) {
        return WORDS.contains(name) && WORD.matcher(value.textValue()).matches();
    }

    /** Returns the elements sorted and in lower case, for lists whose order and case are irrelevant. */
    private static List<String> sorted(JsonNode list) {
        List<String> sorted = new ArrayList<>();
        list.forEach(one -> sorted.add(one.isTextual() ? one.textValue().toLowerCase(Locale.ROOT) : one.toString()));
        Collections.sort(sorted);
        return sorted;
    }

    private static String fullColor(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == 4 && lower.charAt(0) == '#') {
            StringBuilder full = new StringBuilder("#");
            lower.chars().skip(1).forEach(c -> full.append((char) c).append((char) c));
            return full.toString();
        }
        return lower;
    }

    private static boolean isNothingOr(JsonNodeType type, @Nullable JsonNode node) {
        return isNothing(node) || (node != null && node.getNodeType() == type);
    }

    /** Returns whether a value is absent, null, or an empty list or object; all of these are equivalent. */
    public static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() || (node.isContainerNode() && node.isEmpty());
    }
}
