package io.wmconfig.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes a tree as YAML in blocks, the same tree always as the same text, and every version of YAML reads it alike. */
public final class YamlText {
    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** Returns the text of a document, its last line ended. */
    public static String of(ObjectNode document) {
        YamlText yaml = new YamlText();
        yaml.members(document, "");
        return yaml.text.toString();
    }

    private void members(ObjectNode object, String indent) {
        String before = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(before).append(KeyText.key(member.getKey())).append(':');
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

    /** What is nested begins below its key, and behind the hyphen of a list. */
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
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(JsonNode value) {
        return value.isTextual() ? KeyText.scalar(value.textValue()) : value.toString();
    }
}
