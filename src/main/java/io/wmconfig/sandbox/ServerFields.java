package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Sets the fields that the server owns: IDs, versions, dates, users and links. */
final class ServerFields {
    static final String DRAFT = "DRAFT";
    static final String ROOT = "/api/v2/webdeployments";

    private static final String USER = "5a4db0c5-0000-4000-8000-000000000001";
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String SNIPPET =
            "<script type=\"text/javascript\" charset=\"utf-8\">(function(page,name,source,settings){"
                    + "page[name]=page[name]||function(){(page[name].q=page[name].q||[]).push(arguments);};"
                    + "page[name].t=Date.now();page[name].c=settings;"
                    + "var loader=document.createElement('script');loader.async=true;loader.src=source;"
                    + "document.head.appendChild(loader);"
                    + "})(window,'Genesys','https://apps.mypurecloud.com/genesys-bootstrap/genesys.min.js',"
                    + "{environment:'prod',deploymentId:'%s'});</script>";

    /** Kept from the given document if present; in the order of the real API. */
    private static final List<String> KEPT = List.of(
            "dateCreated dateModified datePublished lastModifiedUser createdUser publishedUser status".split(" "));

    private static final Set<String> OWNED = Set.of(("id version selfUri " + String.join(" ", KEPT)).split(" "));
    private static final Set<String> OWNED_OF_DEPLOYMENT =
            Set.of("id snippet dateCreated dateModified lastModifiedUser status selfUri".split(" "));

    private final Clock clock;
    private final Supplier<String> ids;

    ServerFields(Clock clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    String newId() {
        return ids.get();
    }

    /** Returns the ID of a document, or a new one. */
    String idOf(JsonNode node) {
        String id = Json.text(node, "id");
        return id.isEmpty() ? newId() : id;
    }

    /** Returns a version without the fields that the server owns. */
    ObjectNode content(ObjectNode document) {
        return document.deepCopy().without(OWNED);
    }

    /** Returns a draft to store; {@code earlier} supplies the date and user of its creation. */
    ObjectNode draft(ObjectNode content, String id, JsonNode earlier, String status) {
        ObjectNode owned = owned(earlier, status);
        if (earlier.path("createdUser").isObject()) {
            owned.set("createdUser", earlier.path("createdUser"));
        }
        return completed(content.deepCopy().setAll(owned), id, DRAFT);
    }

    /** Returns the draft as a published version. */
    ObjectNode version(ObjectNode draft, String id, int number, String status) {
        ObjectNode copy = draft.deepCopy();
        copy.remove(Set.of("version", "selfUri", "status"));
        copy.put("datePublished", MILLIS.format(now())).put("status", status);
        copy.set("publishedUser", user());
        return completed(copy, id, Integer.toString(number));
    }

    /** Fills in the fields that the server owns, in the order of the real API. */
    ObjectNode completed(ObjectNode given, String id, String version) {
        ObjectNode document = Json.object();
        document.put("id", id);
        if (!given.has("name")) {
            document.put("version", version);
        }
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (!OWNED.contains(member.getKey())) {
                document.set(member.getKey(), member.getValue().deepCopy());
            }
            if (member.getKey().equals("name")) {
                document.put("version", version);
            }
        }
        boolean published = !version.equals(DRAFT);
        String now = MILLIS.format(now());
        KEPT.stream()
                .filter(member ->
                        published || !Set.of("datePublished", "publishedUser").contains(member))
                .forEach(member -> owned(document, given, member, now));
        return document.put("selfUri", configurationUri(id, version));
    }

    /** Returns a deployment to store; {@code earlier} supplies the date of its creation. */
    ObjectNode deployment(ObjectNode content, String id, JsonNode earlier, String status, OrgState org) {
        return completedDeployment(content.deepCopy().setAll(owned(earlier, status)), id, org);
    }

    /** Fills in the fields that the server owns. */
    ObjectNode completedDeployment(ObjectNode given, String id, OrgState org) {
        ObjectNode document = Json.object();
        document.put("id", id);
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (!OWNED_OF_DEPLOYMENT.contains(member.getKey())) {
                document.set(member.getKey(), member.getValue().deepCopy());
            }
        }
        if (document.path("configuration") instanceof ObjectNode reference) {
            String version = Json.text(reference, "version");
            if (version.isEmpty()) {
                version = org.configuration(Json.text(reference, "id"))
                        .filter(each -> !each.versions().isEmpty())
                        .map(each -> each.versions().lastKey().toString())
                        .orElse(DRAFT);
            }
            reference.put("version", Configuration.isDraft(version) ? DRAFT : version);
        }
        document.put("snippet", SNIPPET.replace("%s", id));
        String now = MILLIS.format(now());
        KEPT.stream().filter(OWNED_OF_DEPLOYMENT::contains).forEach(member -> owned(document, given, member, now));
        return document.put("selfUri", ROOT + "/deployments/" + id);
    }

    static String configurationUri(String id, String version) {
        return ROOT + "/configurations/" + id + "/versions/" + (version.equals(DRAFT) ? "draft" : version);
    }

    private ObjectNode owned(JsonNode earlier, String status) {
        String now = MILLIS.format(now());
        return Json.object()
                .put("dateCreated", earlier.path("dateCreated").asText(now))
                .put("dateModified", now)
                .put("status", status);
    }

    private void owned(ObjectNode document, ObjectNode given, String member, String now) {
        JsonNode present = given.path(member);
        if (!present.isMissingNode() && !present.isNull()) {
            document.set(member, present.deepCopy());
        } else if (member.endsWith("User")) {
            document.set(member, user());
        } else {
            document.put(member, member.equals("status") ? "Active" : now);
        }
    }

    private static ObjectNode user() {
        return Json.object().put("id", USER).put("selfUri", "/api/v2/users/" + USER);
    }
}
