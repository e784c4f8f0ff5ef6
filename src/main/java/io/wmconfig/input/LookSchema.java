package io.wmconfig.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.look.Contrast;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.Pixels;
import io.wmconfig.look.ValueShape;
import java.util.List;

/**
 * The JSON Schema of a look file, from the table of look settings.
 *
 * <p>It accepts everything that the reader accepts. It does not check what only the reader can, such as valid hosts and
 * conflicting keys.
 */
public final class LookSchema {
    private static final String COLOR = "^\\s*#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\\s*$";
    private static final String LANGUAGE = "^[A-Za-z]{2,3}(-([A-Za-z]{2}|[0-9]{3}|[A-Za-z]{4}))?$";
    private static final String PATH = "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$";

    private LookSchema() {}

    public static ObjectNode document() {
        ObjectNode schema = ExactJson.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:wmconfig:look-file")
                .put("title", "wmconfig look file")
                .put("description", "The look of one Messenger deployment.")
                .put("type", "object");
        schema.putArray("required").add("deployment");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("$schema").put("type", "string");
        name(properties, "deployment", "Deployment name (exact match).");
        name(properties, "extends", "Inherit settings from the document for this deployment in the same run.");
        properties
                .putObject(DocumentReader.CREATE)
                .put(
                        "description",
                        "true: create it even if its name resembles an existing one; false: never create it.")
                .put("type", "boolean");
        addKeys(properties, "");
        properties.set(DocumentReader.LAUNCHER, launcher());
        properties.set(
                DocumentReader.PALETTE,
                below(DocumentReader.PALETTE).put("description", "Colours in addition to the primary one."));
        properties.set(DocumentReader.LABELS, labels());
        properties.set(DocumentReader.POLICY, policy());
        addTitles(schema);
        return schema;
    }

    /** Adds titles, which editors show above the description of a key. */
    private static void addTitles(ObjectNode schema) {
        schema.path("anyOf").forEach(way -> addTitles((ObjectNode) way));
        schema.path("properties").properties().forEach(key -> {
            ObjectNode value = (ObjectNode) key.getValue();
            value.put("title", key.getKey());
            addTitles(value);
        });
    }

    private static void name(ObjectNode properties, String key, String help) {
        scalar(properties.putObject(key).put("description", help)).put("pattern", "\\S");
    }

    private static ObjectNode below(String key) {
        ObjectNode keys = ExactJson.object().put("type", "object").put("additionalProperties", false);
        addKeys(keys.putObject("properties"), key + ".");
        return keys;
    }

    private static void addKeys(ObjectNode properties, String level) {
        for (String step : LookSetting.steps(level)) {
            LookSetting.ofKey(level + step).ifPresent(one -> properties.set(step, of(one)));
        }
    }

    private static ObjectNode launcher() {
        ObjectNode launcher =
                ExactJson.object().put("description", "The button that opens Messenger, or when it is shown.");
        launcher.putArray("anyOf").add(of(LookSetting.LAUNCHER)).add(below(DocumentReader.LAUNCHER));
        return launcher;
    }

    private static ObjectNode policy() {
        ObjectNode policy = ExactJson.object()
                .put("description", "Requirements; if one is not met, nothing is written.")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode ratio = policy.putObject("properties").putObject(DocumentReader.MIN_CONTRAST);
        ratio.put("description", "Minimum text contrast on the primary colour, e.g. 4.5.")
                .put("minimum", Contrast.LEAST)
                .put("maximum", Contrast.MOST)
                .put("pattern", "^\\s*[0-9]{1,2}(\\.[0-9]{1,6})?\\s*$");
        ratio.putArray("type").add("number").add("string");
        return policy;
    }

    private static ObjectNode labels() {
        ObjectNode labels = ExactJson.object()
                .put("description", "Texts by language, such as en-us.")
                .put("type", "object");
        labels.putObject("propertyNames").put("pattern", LANGUAGE);
        ObjectNode texts =
                labels.putObject("additionalProperties").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = texts.putObject("properties");
        for (LookSetting text : LookSetting.TEXTS) {
            scalar(properties.putObject(DocumentReader.textName(text)).put("description", text.help()));
        }
        return labels;
    }

    private static ObjectNode of(LookSetting setting) {
        ObjectNode schema = ExactJson.object();
        switch (setting) {
            case ACTIVE ->
                schema.put("description", "Whether the deployment is active.").put("type", "boolean");
            case PORTAL -> schema.put("description", setting.help()).put("type", "boolean");
            case ALLOW_DOMAIN -> domains(schema);
            case SET -> {
                schema.put("description", "Any other configuration setting, by dotted path.")
                        .put("type", "object");
                schema.putObject("propertyNames").put("pattern", PATH);
            }
            default -> value(schema.put("description", setting.help()), setting);
        }
        return schema;
    }

    private static void domains(ObjectNode schema) {
        schema.put("description", "Allowed hosts, including their subdomains; or `all`.");
        ArrayNode ways = schema.putArray("anyOf");
        ways.addObject().put("type", "string").put("minLength", 1);
        ObjectNode list = ways.addObject().put("type", "array").put("minItems", 1);
        list.putObject("items").put("type", "string").put("minLength", 1);
    }

    private static void value(ObjectNode schema, LookSetting setting) {
        List<String> words = setting.shape().words();
        if (!words.isEmpty()) {
            // The reader ignores case; editors suggest the words in the enum.
            schema.put("type", "string");
            ArrayNode ways = schema.putArray("anyOf");
            words.forEach(ways.addObject().putArray("enum")::add);
            ways.addObject().put("pattern", "^\\s*(" + anyCase(setting.shape()) + ")\\s*$");
            return;
        }
        scalar(schema);
        switch (setting.shape()) {
            case COLOR -> schema.put("pattern", COLOR);
            case PIXELS -> schema.put("minimum", 0).put("maximum", Pixels.MOST).put("pattern", "^\\s*[0-9]+\\s*$");
            case LANGUAGE -> schema.put("pattern", "^\\s*" + LANGUAGE.substring(1, LANGUAGE.length() - 1) + "\\s*$");
            case PICTURE -> schema.put("pattern", "^\\s*[Hh][Tt][Tt][Pp][Ss]://");
            default -> {}
        }
    }

    private static String anyCase(ValueShape shape) {
        StringBuilder pattern = new StringBuilder();
        for (String word : shape.words()) {
            pattern.append(pattern.length() == 0 ? "" : "|");
            word.chars()
                    .forEach(c -> pattern.append(
                            Character.isLetter(c)
                                    ? "[" + (char) Character.toUpperCase(c) + (char) c + "]"
                                    : Character.toString(c)));
        }
        return shape == ValueShape.CORNER ? pattern + "|[Ll][Ee][Ff][Tt]|[Rr][Ii][Gg][Hh][Tt]" : pattern.toString();
    }

    /** Allows every type of scalar, because its text is used: a colour such as 005500 is a number in YAML. */
    private static ObjectNode scalar(ObjectNode schema) {
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }
}
