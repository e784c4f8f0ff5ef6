package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Converts documents that the service returned into documents that it accepts.
 *
 * <p>Service-owned fields are removed by their place in the schema, never by name alone (contract §4, marks RO): an
 * {@code id} at a deeper level may belong to the customer.
 */
public final class WritableFields {
    /** Service-owned top-level fields of a configuration version; {@code status} is not sent for drafts either. */
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

    /** Returns a copy of a configuration version without service-owned fields. */
    public static ObjectNode configuration(ObjectNode answer) {
        return answer.deepCopy().without(CONFIGURATION_OWNED);
    }

    /**
     * Returns a copy of a deployment without service-owned fields. Its configuration is reduced to ID and version, and
     * its status to {@code Inactive} or, for any other status, {@code Active}.
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

    /** Returns the allowed domains of a deployment as they are compared: sorted and in lower case. */
    public static Set<String> domains(JsonNode deployment) {
        Set<String> hosts = new TreeSet<>();
        deployment
                .path("allowedDomains")
                .forEach(host -> hosts.add(host.asText("").toLowerCase(Locale.ROOT)));
        return hosts;
    }

    /** Returns whether the service owns the configuration field that a path starts with. */
    public static boolean ownedInConfiguration(String firstStep) {
        return CONFIGURATION_OWNED.contains(firstStep);
    }

    /** Returns whether a field has this API enum value, in any letter case. */
    public static boolean is(JsonNode document, String member, String word) {
        return text(document, member).equalsIgnoreCase(word);
    }

    /** Returns a field as text; empty if it is absent, null or not a plain value. */
    public static String text(JsonNode document, String member) {
        return document.path(member).asText("");
    }
}
