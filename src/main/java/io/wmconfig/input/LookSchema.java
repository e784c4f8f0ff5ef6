package io.wmconfig.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.ExactJson;
import io.wmconfig.look.Contrast;

/**
 * The JSON Schema of a look file, made from the same table that reads one.
 *
 * <p>It accepts whatever the reader accepts. What only the reader can tell (whether a host is one, whether two keys clash)
 * is left to it.
 */
public final class LookSchema {
    private static final String COLOR = "^\\s*#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\\s*$";
    private static final String LANGUAGE = "^[A-Za-z]{2,3}(-([A-Za-z]{2}|[0-9]{3}|[A-Za-z]{4}))?$";
    private static final String PATH = "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$";

    private LookSchema() {}

    /** Returns the schema. */
    public static ObjectNode document() {
        ObjectNode schema = ExactJson.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "wmconfig look file")
                .put("description", "The look of one Messenger deployment.")
                .put("type", "object");
        schema.putArray("required").add("deployment");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("$schema").put("type", "string");
        name(properties, "deployment", "Exact name of the deployment.");
        name(properties, "extends", "Deployment of another document of the same run, whose keys this one starts from.");
        properties
                .putObject(DocumentReader.CREATE)
                .put("description", "Create it even if the name resembles another one; false: never create it.")
                .put("type", "boolean");
        for (LookKey key : LookKey.values()) {
            if (!key.path().contains(".")) {
                properties.set(key.path(), of(key));
            }
        }
        properties.set(LookKey.LAUNCHER, launcher());
        properties.set(LookKey.PALETTE, below(LookKey.PALETTE).put("description", "Colours beside the primary one."));
        properties.set(LookKey.LABELS, labels());
        properties.set(DocumentReader.POLICY, policy());
        return schema;
    }

    private static void name(ObjectNode properties, String key, String help) {
        scalar(properties.putObject(key).put("description", help)).put("pattern", "\\S");
    }

    private static ObjectNode below(String key) {
        String level = key + ".";
        ObjectNode keys = ExactJson.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = keys.putObject("properties");
        for (String step : LookKey.steps(level)) {
            LookKey.of(level + step).ifPresent(one -> properties.set(step, of(one)));
        }
        return keys;
    }

    private static ObjectNode launcher() {
        ObjectNode launcher =
                ExactJson.object().put("description", "The button that opens Messenger, or when it is shown.");
        launcher.putArray("anyOf").add(of(LookKey.LAUNCHER_VISIBILITY)).add(below(LookKey.LAUNCHER));
        return launcher;
    }

    private static ObjectNode policy() {
        ObjectNode policy = ExactJson.object()
                .put("description", "What has to hold, or nothing is written.")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode ratio = policy.putObject("properties").putObject(DocumentReader.MIN_CONTRAST);
        ratio.put("description", "Contrast that the text on the primary colour has at least, such as 4.5.")
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
        for (String text : LookKey.textNames()) {
            LookFlag flag = LookKey.TEXTS.get(text);
            if (flag != null) {
                scalar(properties.putObject(text).put("description", flag.help()));
            }
        }
        return labels;
    }

    private static ObjectNode of(LookKey key) {
        ObjectNode schema = ExactJson.object();
        switch (key) {
            case ACTIVE ->
                schema.put("description", "Whether the deployment is switched on.")
                        .put("type", "boolean");
            case PORTAL -> schema.put("description", key.flag().help()).put("type", "boolean");
            case DOMAINS -> domains(schema);
            case SET -> {
                schema.put("description", "Any other member of the configuration, by its dotted path.")
                        .put("type", "object");
                schema.putObject("propertyNames").put("pattern", PATH);
            }
            default -> value(schema.put("description", key.flag().help()), key.flag());
        }
        return schema;
    }

    private static void domains(ObjectNode schema) {
        schema.put("description", "Hosts whose pages may show Messenger, their sub-domains too; or `all`.");
        ArrayNode ways = schema.putArray("anyOf");
        ways.addObject().put("type", "string").put("minLength", 1);
        ObjectNode list = ways.addObject().put("type", "array").put("minItems", 1);
        list.putObject("items").put("type", "string").put("minLength", 1);
    }

    private static void value(ObjectNode schema, LookFlag flag) {
        if (!flag.words().isEmpty()) {
            // In any case, as the reader takes them; the words themselves are what an editor offers.
            schema.put("type", "string");
            ArrayNode ways = schema.putArray("anyOf");
            ArrayNode words = ways.addObject().putArray("enum");
            flag.words().forEach(words::add);
            ways.addObject().put("pattern", "^\\s*(" + anyCase(flag) + ")\\s*$");
            return;
        }
        scalar(schema);
        switch (flag) {
            case PRIMARY, SECONDARY, BUTTON_TEXT, WIDGET_BACKGROUND, WIDGET_TEXT, HEADER_BACKGROUND, HEADER_TEXT ->
                schema.put("pattern", COLOR);
            case SIDE_SPACE, BOTTOM_SPACE ->
                schema.put("minimum", 0).put("maximum", 2000).put("pattern", "^\\s*[0-9]+\\s*$");
            case DEFAULT_LANGUAGE ->
                schema.put("pattern", "^\\s*" + LANGUAGE.substring(1, LANGUAGE.length() - 1) + "\\s*$");
            case LAUNCHER_ICON, LOGO -> schema.put("pattern", "^\\s*[Hh][Tt][Tt][Pp][Ss]://");
            default -> {}
        }
    }

    private static String anyCase(LookFlag flag) {
        StringBuilder pattern = new StringBuilder();
        for (String word : flag.words()) {
            pattern.append(pattern.length() == 0 ? "" : "|");
            word.chars()
                    .forEach(c -> pattern.append(
                            Character.isLetter(c)
                                    ? "[" + (char) Character.toUpperCase(c) + (char) c + "]"
                                    : Character.toString(c)));
        }
        return flag == LookFlag.POSITION ? pattern + "|[Ll][Ee][Ff][Tt]|[Rr][Ii][Gg][Hh][Tt]" : pattern.toString();
    }

    /** A scalar is read as the text that stands there: a colour of digits is no number to us, whatever an editor thinks. */
    private static ObjectNode scalar(ObjectNode schema) {
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }
}
