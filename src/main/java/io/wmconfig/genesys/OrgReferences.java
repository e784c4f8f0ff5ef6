package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds references to other resources of an org, such as a flow, knowledge base or integration (contract §4).
 *
 * <p>An ID has no meaning in another org. Everything shaped like a reference counts as one, so that a setting newer
 * than this tool is not copied into an org where its ID refers to nothing, or to something else.
 */
public final class OrgReferences {
    /** Settings that need the reference in them: without it, they are rejected or have no effect. */
    private static final Set<String> NEEDING =
            Set.of("messenger.apps.knowledge", "supportCenter", "authenticationSettings");

    private OrgReferences() {}

    /** Returns the dotted paths of all references, in document order; none is nested in another. */
    public static List<String> in(ObjectNode document) {
        List<String> found = new ArrayList<>();
        collect("", document, found);
        return found;
    }

    /** Returns the path of the setting that needs this reference, or the reference if none does. */
    public static String whole(String reference) {
        int dot = reference.lastIndexOf('.');
        String holder = dot < 0 ? "" : reference.substring(0, dot);
        String last = reference.substring(dot + 1);
        boolean needed = NEEDING.contains(holder) && (last.equals("knowledgeBase") || last.equals("integrationId"));
        return needed ? holder : reference;
    }

    /** Returns whether a reference refers to nothing because its ID is empty. */
    public static boolean isEmpty(JsonNode reference) {
        if (reference.isContainerNode()) {
            JsonNode id = reference.path("id");
            return id.isTextual() ? id.textValue().isEmpty() : reference.isEmpty();
        }
        return reference.asText("").isEmpty();
    }

    private static void collect(String at, ObjectNode object, List<String> found) {
        object.properties().forEach(member -> {
            String name = member.getKey();
            String path = at.isEmpty() ? name : at + "." + name;
            if (isReference(name, member.getValue())) {
                found.add(path);
            } else if (member.getValue() instanceof ObjectNode inner) {
                collect(path, inner, found);
            }
        });
    }

    private static boolean isReference(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object.path("id").isTextual();
        }
        if (value instanceof ArrayNode list) {
            boolean ids = name.endsWith("Ids") && !list.isEmpty();
            for (JsonNode element : list) {
                ids |= element instanceof ObjectNode object
                        && (object.path("id").isTextual() || !in(object).isEmpty());
            }
            return ids;
        }
        return value.isTextual() && (name.equals("id") || name.endsWith("Id"));
    }
}
