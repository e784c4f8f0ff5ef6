package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the CDN serves to every visitor's browser, without a token. */
final class PublicDocuments {
    private static final Set<String> PRIVATE = Set.of(
            "name",
            "dateCreated",
            "dateModified",
            "datePublished",
            "lastModifiedUser",
            "createdUser",
            "publishedUser",
            "selfUri",
            "authenticationSettings",
            "status");

    private final Stamps stamps;

    PublicDocuments(Stamps stamps) {
        this.stamps = stamps;
    }

    Answer config(Request request, List<String> ids, Org org) {
        Optional<Deployment> found = org.deployment(ids.get(0));
        Optional<ObjectNode> published = published(found);
        found.ifPresent(each -> org.noteRead(each.withPublished(each.published().read(), each.before())));
        ObjectNode deployment = published.orElseThrow(PublicDocuments::denied);
        JsonNode reference = deployment.path("configuration");
        ObjectNode version = org.configuration(Json.text(reference, "id"))
                .flatMap(each -> each.version(Json.text(reference, "version")))
                .orElseThrow(PublicDocuments::denied)
                .document();
        ObjectNode shown = Json.object();
        shown.put("id", ids.get(0));
        shown.put("version", Json.text(version, "version"));
        shown.put("apiEndpoint", "https://apps.mypurecloud.com");
        version.properties().forEach(member -> {
            if (!PRIVATE.contains(member.getKey()) && !shown.has(member.getKey())) {
                shown.set(member.getKey(), member.getValue());
            }
        });
        if (version.path("authenticationSettings") instanceof ObjectNode settings) {
            shown.set("auth", settings.deepCopy().without("integrationId"));
        }
        return Answer.json(200, shown.put("status", Json.text(deployment, "status")));
    }

    Answer domains(Request request, List<String> ids, Org org) {
        ObjectNode deployment = published(org.deployment(ids.get(0))).orElseThrow(PublicDocuments::denied);
        ObjectNode shown = Json.object();
        shown.put("allowAllDomains", deployment.path("allowAllDomains").asBoolean());
        JsonNode domains = deployment.path("allowedDomains");
        shown.set("allowedDomains", domains.isArray() ? domains : Json.array());
        return Answer.json(200, shown);
    }

    private Optional<ObjectNode> published(Optional<Deployment> found) {
        Instant now = stamps.now();
        return found.flatMap(each -> each.published().isOpen(now)
                ? Optional.of(each.entry().document())
                : Optional.ofNullable(each.before()));
    }

    private static Refusal denied() {
        return Refusal.of(ErrorCode.NOT_AUTHORIZED);
    }
}
