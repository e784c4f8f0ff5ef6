package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Turns documents as the service answers them into documents as it takes them.
 *
 * <p>What the service owns is dropped by its place in the schema, never by its name alone (contract §4, marks RO): an
 * {@code id} further down may well be the customer's.
 */
public final class WritableFields {
    /** What the service owns at the top of a configuration version; {@code status} is not sent on drafts either. */
    private static final List<String> CONFIGURATION_OWNED = List.of(
            "id",
            "version",
            "dateCreated",
            "dateModified",
            "datePublished",
            "lastModifiedUser",
            "createdUser",
            "publishedUser",
            "selfUri",
            "status");

    private static final List<String> DEPLOYMENT_OWNED =
            List.of("id", "snippet", "dateCreated", "dateModified", "lastModifiedUser", "selfUri");

    private static final List<String> SUPPORTED_CONTENT_OWNED = List.of("name", "selfUri", "mediaTypes");

    private static final List<String> FLOW_VERSION_OWNED = List.of(
            "datePublished", "datePublishedEnd", "nluInfo", "supportedLanguages", "compatibleFlowTypes", "selfUri");

    private WritableFields() {}

    /** Returns a copy of a configuration version without what the service owns. */
    public static ObjectNode configuration(ObjectNode answer) {
        return answer.deepCopy().without(CONFIGURATION_OWNED);
    }

    /**
     * Returns a copy of a deployment without what the service owns; its configuration is id and version only, and its
     * status is {@code Inactive} if it was that, else {@code Active}, never another.
     */
    public static ObjectNode deployment(ObjectNode answer) {
        ObjectNode document = answer.deepCopy().without(DEPLOYMENT_OWNED);
        if (document.get("supportedContent") instanceof ObjectNode content) {
            content.remove(SUPPORTED_CONTENT_OWNED);
        }
        if (document.path("flow").get("publishVersion") instanceof ObjectNode flowVersion) {
            flowVersion.remove(FLOW_VERSION_OWNED);
        }
        if (document.get("configuration") instanceof ObjectNode reference) {
            document.set("configuration", reference.deepCopy().retain("id", "version"));
        }
        document.put("status", is(document, "status", "Inactive") ? "Inactive" : "Active");
        return document;
    }

    /** Returns whether the service owns that member of a configuration, by the first step of its path. */
    public static boolean ownedInConfiguration(String firstStep) {
        return CONFIGURATION_OWNED.contains(firstStep);
    }

    /** Returns whether a member holds one of the API's words, in any letter case. */
    public static boolean is(JsonNode document, String member, String word) {
        return text(document, member).equalsIgnoreCase(word);
    }

    /** Returns a member's text, or an empty one when it is absent or no text. */
    public static String text(JsonNode document, String member) {
        return document.path(member).asText("");
    }
}
