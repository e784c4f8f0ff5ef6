package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public documents on the CDN, which need no token; modelled on a captured copy.
 *
 * <p>They contain ID, version and settings of the configuration, some trimmed and some renamed.
 */
record PublicDocuments(ServerFields serverFields) {
    private static final Set<String> PRIVATE =
            Set.of(("name description dateCreated dateModified datePublished lastModifiedUser createdUser publishedUser"
                            + " selfUri status")
                    .split(" "));
    private static final Map<String, String> NAMES =
            Map.of("customI18nLabels", "customI18NLabels", "authenticationSettings", "auth");

    Response config(Request request, List<String> ids, OrgState org) {
        Optional<Deployment> found = org.deployment(ids.get(0));
        Optional<ObjectNode> published = published(found);
        found.ifPresent(each -> org.noteRead(each.withPublished(each.published().read(), each.before())));
        ObjectNode deployment = published.orElseThrow(PublicDocuments::denied);
        ObjectNode version = org.version(deployment.path("configuration"))
                .orElseThrow(PublicDocuments::denied)
                .document();
        ObjectNode shown = Json.object();
        shown.put("id", Json.text(version, "id"));
        shown.put("version", Json.text(version, "version"));
        version.properties().forEach(member -> {
            if (!PRIVATE.contains(member.getKey())) {
                shown.set(
                        NAMES.getOrDefault(member.getKey(), member.getKey()),
                        member.getValue().deepCopy());
            }
        });
        trim(shown);
        shown.put("apiEndpoint", "https://api.mypurecloud.com");
        return Response.json(200, shown.put("status", Json.text(deployment, "status")));
    }

    private static void trim(ObjectNode shown) {
        for (String enabledOnly : List.of("journeyEvents", "auth")) {
            if (shown.path(enabledOnly) instanceof ObjectNode block) {
                block.retain("enabled");
            }
        }
        if (shown.path("cobrowse") instanceof ObjectNode cobrowse) {
            cobrowse.remove("channels");
        }
        if (shown.at("/messenger/apps/conversations") instanceof ObjectNode conversations) {
            conversations.remove("enabled");
            conversations.put("messagingEndpoint", "wss://webmessaging.mypurecloud.com");
        }
        if (shown.at("/messenger/fileUpload/modes") instanceof ArrayNode modes && modes.isEmpty()) {
            modes.addObject().put("maxFileSizeKB", 0).putArray("fileTypes");
        }
    }

    Response domains(Request request, List<String> ids, OrgState org) {
        ObjectNode deployment = published(org.deployment(ids.get(0))).orElseThrow(PublicDocuments::denied);
        ObjectNode shown = Json.object();
        shown.put("allowAllDomains", deployment.path("allowAllDomains").asBoolean());
        JsonNode domains = deployment.path("allowedDomains");
        shown.set("allowedDomains", domains.isArray() ? domains : shown.arrayNode());
        return Response.json(200, shown);
    }

    private Optional<ObjectNode> published(Optional<Deployment> found) {
        Instant now = serverFields.now();
        return found.flatMap(each -> each.published().isOpen(now)
                ? Optional.of(each.entry().document())
                : Optional.ofNullable(each.before()));
    }

    private static ApiError denied() {
        return ApiError.of(ErrorCode.NOT_AUTHORIZED);
    }
}
