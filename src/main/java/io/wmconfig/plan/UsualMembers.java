package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.MemberPath;
import io.wmconfig.document.Sameness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Members that a service may fill in by itself when a draft is written, which is not documented (contract §12.1).
 *
 * <p>Two rules, because a mistake costs differently. For a draft that would be published over, only documented values
 * that say what Messenger does anyway count (contract §5, §9): any other is somebody's work, and publishing it shows it to
 * visitors. For a configuration that no deployment uses and that has the very name to be created, every plain value
 * counts: refusing to finish what an earlier run began helps nobody, and what was typed in by hand still stops.
 */
final class UsualMembers {
    private static final Set<String> FEATURES =
            Set.of("supportCenter", "cobrowse", "journeyEvents", "authenticationSettings", "video");
    private static final Map<String, String> VALUES = Map.of(
            "description", "",
            "headlessMode.enabled", "false",
            "position.alignment", "auto",
            "position.sideSpace", "20",
            "position.bottomSpace", "12",
            "messenger.styles.primaryColor", "#0165a7",
            "messenger.launcherButton.visibility", "on",
            "messenger.homeScreen.enabled", "false");

    private UsualMembers() {}

    /** Returns whether the second document says nothing but what the first does, apart from usual members. */
    static boolean adds(ObjectNode document, ObjectNode filledIn) {
        return without(Sameness.configurationDifferences(document, filledIn)).isEmpty();
    }

    /** Returns the differences that are not merely filled in. */
    static List<Difference> without(List<Difference> differences) {
        return differences.stream().filter(one -> !isUsual(one)).toList();
    }

    /** Returns whether a member says what Messenger does anyway. */
    static boolean isUsual(String path, JsonNode value) {
        return value.asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(path));
    }

    private static boolean isUsual(Difference difference) {
        return difference.from() == null
                && difference.to() != null
                && difference.to().asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(difference.path()));
    }

    /**
     * Returns whether a member of an unused configuration may have come from the service: a switch, a number or one of
     * the API's words can be a default; free text, an address, an id, a list of objects or a feature switched on cannot.
     */
    static boolean mayBeFilledIn(Difference difference) {
        JsonNode value = difference.to();
        if (difference.from() != null || value == null) {
            return false;
        }
        String first = MemberPath.of(difference.path()).steps().get(0);
        boolean feature = FEATURES.contains(first) && value.isBoolean() && value.booleanValue();
        return !feature && !first.equals("customI18nLabels") && isPlain(value);
    }

    private static boolean isPlain(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!isPlain(element)) {
                    return false;
                }
            }
            return true;
        }
        if (value.isObject()) {
            return value.properties().stream().allMatch(member -> isPlain(member.getValue()));
        }
        return value.isBoolean() || value.isNumber() || value.isNull() || isWord(value.asText(""));
    }

    /** One of the API's words ({@code AcrossSubdomains}, {@code image/png}) or a colour, nothing longer. */
    private static boolean isWord(String text) {
        return text.matches("[A-Z][A-Za-z]{1,40}|image/[a-z]{3,4}|#[0-9A-Fa-f]{3,6}");
    }
}
