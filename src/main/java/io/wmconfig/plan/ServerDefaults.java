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
 * Recognises settings that the service may add to a document, which is undocumented (contract §12.1).
 *
 * <p>There are two rules, because mistakes have different costs. Before our PUT, nothing shows who added a setting, so
 * only defaults count: false, an empty text, or Messenger's documented default (contract §5, §9). After our PUT, date
 * and user show that nobody else wrote the draft, so every plain value counts.
 */
public final class ServerDefaults {
    /** Set by the Admin UI on new configurations, so always a sign of somebody's work and never of the service. */
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

    /** Returns whether the second document differs from the first only by added documented defaults. */
    static boolean adds(ObjectNode document, ObjectNode filledIn) {
        return DocumentDiff.configurationDifferences(document, filledIn).stream()
                .allMatch(one -> one.from() == null && one.to() != null && isUsual(one.path(), one.to()));
    }

    /**
     * Returns the changes that somebody made in a draft, as far as is known before our PUT.
     *
     * @param base the document to compare the draft with
     * @param live the live version as this run read it; additions that it also contains are not changes of the draft
     */
    static List<Change> foreign(ObjectNode base, ObjectNode draft, ObjectNode live) {
        List<Change> shownLive = DocumentDiff.configurationDifferences(base, live);
        return DocumentDiff.configurationDifferences(base, draft).stream()
                .filter(one -> one.from() != null || !(isDefault(one.path(), one.to()) || shownLive.contains(one)))
                .toList();
    }

    /** Returns whether the service may have added this value, whoever wrote the rest. */
    public static boolean isDefault(String path, @Nullable JsonNode value) {
        return value != null
                && (isUsual(path, value)
                        || (value.isBoolean() && !value.booleanValue())
                        || (value.isTextual() && value.textValue().isEmpty()));
    }

    /** Returns whether a value is the documented default of its setting. */
    static boolean isUsual(String path, JsonNode value) {
        return value.asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(path));
    }

    /**
     * Returns whether the service may have added a setting to a draft that nobody else has written: a switch, a number,
     * a colour or an enum value can be a default; free text, a URL, an ID or an enabled feature cannot.
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

    /** Returns whether a value is the colour that the Admin UI sets, which is never published unless requested. */
    public static boolean isAdminUiColor(@Nullable JsonNode value) {
        return value != null && value.asText("").equalsIgnoreCase(ADMIN_UI_COLOR);
    }

    private static boolean isPlain(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode element : value) {
                if (!isPlain(element)) {
                    return false;
                }
            }
            return true;
        }
        return value.isBoolean() || value.isNumber() || value.isNull() || isWord(value.asText(""));
    }

    /** Returns whether a text is empty, an enum value ({@code AcrossSubdomains}, {@code image/png}) or a colour. */
    private static boolean isWord(String text) {
        return text.matches("|[A-Z][A-Za-z]{1,40}|image/[a-z]{3,4}|#[0-9A-Fa-f]{3,6}");
    }
}
