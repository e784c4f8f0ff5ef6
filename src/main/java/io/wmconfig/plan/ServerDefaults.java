package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Labels;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.LookSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings that a service may add on its own, which is not documented (contract §12.1).
 *
 * <p>Two rules, because a mistake costs differently. Before our PUT nothing shows who added a setting, so only defaults
 * count: false, an empty text, or a documented value that says what Messenger does anyway (contract §5, §9). After our
 * PUT its date and user show that nobody else wrote the draft, so every plain value counts.
 */
public final class ServerDefaults {
    /** What the Admin UI gives a new configuration, and so a sign of somebody's work, never of the service's. */
    private static final String ADMIN_UI_COLOR = "#0d6efd";

    private static final Set<String> FEATURES =
            Set.of("supportCenter", "cobrowse", "journeyEvents", "authenticationSettings", "video");
    private static final Map<String, String> VALUES = values();

    private ServerDefaults() {}

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("description", "");
        values.put(ConfigurationSwitch.HEADLESS.path(), "false");
        values.put(ConfigurationSwitch.HOME_SCREEN.path(), "false");
        for (LookSetting setting : LookSetting.values()) {
            if (setting.place() == LookSetting.Place.CONFIGURATION
                    && !setting.standard().isEmpty()) {
                values.put(setting.path(), setting.standard().toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }

    /** Returns whether the second document says nothing but what the first does, apart from usual members. */
    static boolean adds(ObjectNode document, ObjectNode filledIn) {
        return DocumentDiff.configurationDifferences(document, filledIn).stream()
                .allMatch(ServerDefaults::isUsual);
    }

    /**
     * Returns the differences of a draft that somebody made, as far as is known before our PUT.
     *
     * @param base what the draft is compared with
     * @param live the live version, as this run read it: what it shows as well is no change of the draft
     */
    static List<Change> foreign(ObjectNode base, ObjectNode draft, ObjectNode live) {
        List<Change> shownLive = DocumentDiff.configurationDifferences(base, live);
        return DocumentDiff.configurationDifferences(base, draft).stream()
                .filter(one -> one.from() != null || !(isDefault(one.path(), one.to()) || shownLive.contains(one)))
                .toList();
    }

    /** Returns whether the service may have given a setting this value, whoever wrote the rest. */
    public static boolean isDefault(String path, @Nullable JsonNode value) {
        return value != null
                && (isUsual(path, value)
                        || (value.isBoolean() && !value.booleanValue())
                        || (value.isTextual() && value.textValue().isEmpty()));
    }

    /** Returns whether a member says what Messenger does anyway. */
    static boolean isUsual(String path, JsonNode value) {
        return value.asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(path));
    }

    private static boolean isUsual(Change difference) {
        return difference.from() == null
                && difference.to() != null
                && difference.to().asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(difference.path()));
    }

    /**
     * Returns whether the service may have added a setting to a draft that nobody else has written: a switch, a number
     * or one of the API's words can be a default; free text, an address, an id, a list of objects or a feature switched
     * on cannot.
     */
    public static boolean mayBeFilledIn(Change difference) {
        JsonNode value = difference.to();
        if (difference.from() != null || value == null || isAdminUiColor(value)) {
            return false;
        }
        String first = MemberPath.of(difference.path()).steps().get(0);
        boolean feature = FEATURES.contains(first) && value.isBoolean() && value.booleanValue();
        return !feature && !first.equals(Labels.MEMBER) && isPlain(value);
    }

    /** Returns whether a value is the colour that the Admin UI fills in: never published unasked. */
    public static boolean isAdminUiColor(@Nullable JsonNode value) {
        return value != null && value.asText("").equalsIgnoreCase(ADMIN_UI_COLOR);
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

    /** Nothing, one of the API's words ({@code AcrossSubdomains}, {@code image/png}) or a colour, nothing longer. */
    private static boolean isWord(String text) {
        return text.matches("|[A-Z][A-Za-z]{1,40}|image/[a-z]{3,4}|#[0-9A-Fa-f]{3,6}");
    }
}
