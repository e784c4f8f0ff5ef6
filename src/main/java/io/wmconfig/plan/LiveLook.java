package io.wmconfig.plan;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.Labels;
import io.wmconfig.document.WritableFields;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;
import java.util.Locale;

/** The look that a deployment has, in the words of the look flags; what the API says in words unknown to us stays. */
public final class LiveLook {
    private LiveLook() {}

    /** Returns the look, one member for each look flag that has a value, in the order of the flags. */
    public static ObjectNode of(Existing existing) {
        return of(existing.liveDocument(), existing.deployment(), text(existing.liveDocument(), "defaultLanguage"));
    }

    /** Returns the look of a configuration that a deployment points at, with the texts of a language. */
    static ObjectNode of(ObjectNode document, ObjectNode deployment, String language) {
        ObjectNode look = ExactJson.object();
        put(look, "primary", lower(Member.PRIMARY.path().in(document)));
        put(look, "position", position(Member.POSITION.path().in(document)));
        put(look, "sideSpace", Member.SIDE_SPACE.path().in(document));
        put(look, "bottomSpace", Member.BOTTOM_SPACE.path().in(document));
        put(look, "launcher", visibility(Member.LAUNCHER.path().in(document)));
        put(look, "launcherStyle", style(Member.LAUNCHER_STYLE.path().in(document)));
        put(look, "launcherIcon", Member.LAUNCHER_ICON.path().in(document));
        label(look, "launcherText", Labels.values(document, language, Member.LAUNCHER_LABEL));
        label(look, "title", Labels.values(document, language, Member.TITLE_LABEL));
        label(look, "welcome", Labels.values(document, language, Member.WELCOME_LABEL));
        put(look, "logo", Member.LOGO.path().in(document));
        put(look, "language", ExactJson.text(language));
        look.put("active", WritableFields.is(deployment, "status", "Active"));
        put(look, "allowDomain", deployment.path("allowedDomains"));
        put(look, "allowAllDomains", deployment.path("allowAllDomains"));
        put(look, "flowId", deployment.path("flow").path("id"));
        put(look, "description", deployment.path("description"));
        return look;
    }

    private static void put(ObjectNode look, String key, JsonNode value) {
        boolean empty = value.isValueNode() ? value.isNull() || value.asText().isEmpty() : value.isEmpty();
        if (!empty) {
            look.set(key, value);
        }
    }

    private static void label(ObjectNode look, String key, List<String> values) {
        if (!values.isEmpty()) {
            look.put(key, values.get(0));
        }
    }

    private static JsonNode lower(JsonNode color) {
        return color.isTextual() ? ExactJson.text(color.textValue().toLowerCase(Locale.ROOT)) : color;
    }

    private static JsonNode position(JsonNode alignment) {
        for (LauncherPosition one : LauncherPosition.values()) {
            if (one.alignment().equalsIgnoreCase(alignment.asText(""))) {
                return ExactJson.text(one.word());
            }
        }
        return alignment;
    }

    private static JsonNode visibility(JsonNode visibility) {
        for (LauncherVisibility one : LauncherVisibility.values()) {
            if (one.visibility().equalsIgnoreCase(visibility.asText(""))) {
                return ExactJson.text(one.word());
            }
        }
        return visibility;
    }

    private static JsonNode style(JsonNode displayType) {
        for (LauncherStyle one : LauncherStyle.values()) {
            if (one.displayType().equalsIgnoreCase(displayType.asText(""))) {
                return ExactJson.text(one.word());
            }
        }
        return displayType;
    }
}
