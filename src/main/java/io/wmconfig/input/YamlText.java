package io.wmconfig.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.problem.HiddenCharacter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a tree as block-style YAML that YAML 1.1 and 1.2 parsers read identically. */
public final class YamlText {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./?!'()+-]*( [A-Za-z0-9_./?!'()+-]+)*|https://[A-Za-z0-9_./?=&%-]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final int LONGEST = 200;

    /** Words that YAML 1.1 or 1.2 reads as a Boolean, null or a number. */
    private static final Set<String> NO_TEXT =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** Returns the document with a trailing line break. */
    public static String of(ObjectNode document) {
        YamlText yaml = new YamlText();
        yaml.members(document, "");
        return yaml.text.toString();
    }

    private void members(ObjectNode object, String indent) {
        String before = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(before).append(key(member.getKey())).append(':');
            value(member.getValue(), indent, true);
            before = indent;
        }
    }

    private void elements(ArrayNode array, String indent) {
        String before = "";
        for (JsonNode element : array) {
            text.append(before).append('-');
            value(element, indent, false);
            before = indent;
        }
    }

    /** Writes a nested value below its key, or after the hyphen of a list. */
    private void value(JsonNode value, String indent, boolean below) {
        String deeper = indent + "  ";
        if (value.isContainerNode() && !value.isEmpty()) {
            text.append(below ? "\n" + deeper : " ");
            if (value instanceof ObjectNode object) {
                members(object, deeper);
            } else {
                elements((ArrayNode) value, deeper);
            }
        } else {
            text.append(' ')
                    .append(value.isTextual() ? scalar(value.textValue()) : value.toString())
                    .append('\n');
        }
    }

    /** Returns a text as a scalar, quoted if it could be read as something else. */
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && text.length() <= LONGEST
                && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String key(String text) {
        boolean plain = PATH.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (HiddenCharacter.is(point)) {
                        HiddenCharacter.appendEscaped(quoted, point);
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
