package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes an accepted document before it is stored, as the switches select. */
record Normalizer(Behaviors switches) {
    ObjectNode configuration(ObjectNode sent, DocumentSchema shape) {
        ObjectNode document = document(sent, shape);
        for (String path : switches.names(Behavior.DROPPED)) {
            int last = path.lastIndexOf('.');
            JsonNode holder = last < 0
                    ? document
                    : document.at("/" + path.substring(0, last).replace('.', '/'));
            if (holder instanceof ObjectNode object) {
                object.remove(path.substring(last + 1));
            }
        }
        if (switches.is(Behavior.DEFAULTS, "added")) {
            fill(document);
        }
        if (switches.is(Behavior.LABELS, "reordered")) {
            reorder(document);
        }
        return document;
    }

    private static void fill(ObjectNode document) {
        fill(document, "headlessMode", Json.object().put("enabled", false));
        fill(
                document,
                "position",
                Json.object().put("alignment", "Auto").put("sideSpace", 20).put("bottomSpace", 12));
        if (document.path("messenger") instanceof ObjectNode messenger) {
            fill(messenger, "styles", Json.object().put("primaryColor", "#0165A7"));
            fill(messenger, "launcherButton", Json.object().put("visibility", "On"));
            fill(messenger, "homeScreen", Json.object().put("enabled", false));
        }
    }

    /** Adds defaults to a configuration in a response. */
    static void show(JsonNode answer) {
        answer.path("entities").forEach(Normalizer::show);
        if (answer instanceof ObjectNode document
                && Json.text(document, "selfUri").contains("/configurations/")) {
            fill(document);
            fill(document, "journeyEvents", Json.object().put("enabled", false));
            Json.addMissing(document, Json.object().put("description", ""));
            if (document.path("messenger") instanceof ObjectNode messenger) {
                ObjectNode noFiles = Json.object();
                noFiles.putArray("modes");
                fill(messenger, "fileUpload", noFiles);
            }
        }
    }

    /** Rewrites a response in another form with the same meaning. */
    static void inOtherForm(JsonNode answer) {
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            JsonNode value = member.getValue();
            String text = value.asText("");
            switch (member.getKey()) {
                case "version" -> {
                    if (Configuration.number(text) > 0) {
                        member.setValue(IntNode.valueOf(Configuration.number(text)));
                    }
                }
                case "status", "alignment", "visibility", "displayType" -> {
                    if (value.isTextual()) {
                        member.setValue(TextNode.valueOf(text.toLowerCase(Locale.ROOT)));
                    }
                }
                case "language", "defaultLanguage" -> member.setValue(TextNode.valueOf(text.toUpperCase(Locale.ROOT)));
                case "languages", "allowedDomains" -> {
                    if (value instanceof ArrayNode list) {
                        reverse(list);
                    }
                }
                default -> {}
            }
        }
        answer.forEach(Normalizer::inOtherForm);
    }

    ObjectNode deployment(ObjectNode sent, DocumentSchema shape) {
        ObjectNode document = document(sent, shape);
        if (switches.is(Behavior.DEFAULTS, "added")) {
            ObjectNode defaults = Json.object().put("description", "").put("allowAllDomains", false);
            defaults.putArray("allowedDomains");
            Json.addMissing(document, defaults);
        }
        return document;
    }

    private ObjectNode document(ObjectNode sent, DocumentSchema shape) {
        ObjectNode document = sent.deepCopy();
        tidy(document, shape);
        if (switches.is(Behavior.NULLS, "shown")) {
            shape.members().forEach((name, member) -> {
                boolean owned = member.is("read-only") || name.equals("status");
                if (!owned && !member.is("required") && !document.has(name)) {
                    document.putNull(name);
                }
            });
        }
        return document;
    }

    private void tidy(JsonNode node, @Nullable DocumentSchema shape) {
        if (node instanceof ObjectNode object) {
            if (shape != null && shape.kind() == DocumentSchema.FieldKind.OBJECT) {
                boolean drop = switches.is(Behavior.UNKNOWN, "dropped");
                object.properties().removeIf(member -> {
                    DocumentSchema known = shape.members().get(member.getKey());
                    return known == null ? drop : known.is("read-only");
                });
            }
            if (switches.is(Behavior.NULLS, "dropped")) {
                object.properties().removeIf(member -> member.getValue().isNull());
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                DocumentSchema known = shape == null ? null : shape.members().get(member.getKey());
                if (known != null && known.is("color") && member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf(color(member.getValue().asText())));
                }
                tidy(member.getValue(), known);
            }
        } else if (node.isArray()) {
            node.forEach(each -> tidy(each, shape == null ? null : shape.element()));
        }
    }

    private String color(String text) {
        return switch (switches.value(Behavior.COLORS)) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private static void fill(ObjectNode parent, String member, ObjectNode defaults) {
        if (!parent.has(member)) {
            parent.set(member, defaults);
        } else if (parent.path(member) instanceof ObjectNode present) {
            Json.addMissing(present, defaults);
        }
    }

    private static void reorder(ObjectNode document) {
        if (document.path("customI18nLabels") instanceof ArrayNode languages) {
            reverse(languages);
            for (JsonNode language : languages) {
                if (language.path("localizedLabels") instanceof ArrayNode labels) {
                    reverse(labels);
                }
            }
        }
    }

    private static void reverse(ArrayNode list) {
        for (int i = 1; i < list.size(); i++) {
            list.insert(0, list.remove(i));
        }
    }
}
