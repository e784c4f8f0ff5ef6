package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.Labels;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.Observed.Existing;
import java.util.List;

/** Reads the look of a deployment, in the words of the look flags; unknown API words are kept. */
public final class LiveLook {
    private LiveLook() {}

    /** Returns the look, one field for each look flag that has a value, in the order of the flags. */
    public static ObjectNode of(Existing existing) {
        ObjectNode document = existing.liveDocument();
        return of(document, existing.deployment(), text(document, LookSetting.LANGUAGE.path()));
    }

    /** Returns the look of a configuration and its deployment, with the texts of one language. */
    static ObjectNode of(ObjectNode document, ObjectNode deployment, String language) {
        ObjectNode look = ExactJson.object();
        for (LookSetting setting : LookSetting.values()) {
            switch (setting.place()) {
                case CONFIGURATION ->
                    put(
                            look,
                            setting,
                            word(setting, MemberPath.of(setting.path()).in(document)));
                case LABEL -> {
                    List<String> values = Labels.values(document, language, setting.path());
                    if (!values.isEmpty()) {
                        look.put(setting.jsonName(), values.get(0));
                    }
                }
                case DEPLOYMENT -> put(look, setting, own(setting, deployment));
                default -> {
                    if (setting == LookSetting.LANGUAGE) {
                        put(look, setting, ExactJson.text(language));
                    }
                }
            }
        }
        return look;
    }

    private static void put(ObjectNode look, LookSetting setting, JsonNode value) {
        if (!isEmpty(value)) {
            look.set(setting.jsonName(), value);
        }
    }

    /** Returns whether a value is absent, null, an empty text, or an empty list or object. */
    static boolean isEmpty(JsonNode value) {
        return DocumentDiff.isNothing(value)
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private static JsonNode own(LookSetting setting, ObjectNode deployment) {
        return setting == LookSetting.ACTIVE
                ? deployment.booleanNode(WritableFields.is(deployment, setting.path(), "Active"))
                : MemberPath.of(setting.path()).in(deployment);
    }

    private static JsonNode word(LookSetting setting, JsonNode value) {
        return value.isTextual() ? ExactJson.text(setting.shape().wordFor(value.textValue())) : value;
    }
}
