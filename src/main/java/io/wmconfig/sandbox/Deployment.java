package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deployment, and what the public documents show of it.
 *
 * @param published closed while the public documents show {@code before}
 * @param before the deployment before its last write; null for a new one
 * @param identities its identity resolution, or null
 * @param leaving how long a deleted deployment can still be read; null if not deleted
 */
record Deployment(
        String id,
        StoredDocument entry,
        PendingDelay published,
        @Nullable ObjectNode before,
        @Nullable ObjectNode identities,
        @Nullable PendingDelay leaving) {
    Deployment withEntry(StoredDocument changed) {
        return new Deployment(id, changed, published, before, identities, leaving);
    }

    Deployment withPublished(PendingDelay delay, @Nullable ObjectNode earlier) {
        return new Deployment(id, entry, delay, earlier, identities, leaving);
    }

    Deployment withIdentities(ObjectNode changed) {
        return new Deployment(id, entry, published, before, changed, leaving);
    }

    Deployment leavingAfter(PendingDelay delay) {
        return new Deployment(id, entry, published, before, identities, delay);
    }

    /** Returns the configuration and version that it names. */
    JsonNode reference() {
        return entry.document().path("configuration");
    }

    /** Returns the deployment as responses show it, with names and links of its references. */
    ObjectNode shown(OrgState org, Instant now, Set<String> expansions) {
        ObjectNode view = entry.shown(now, leaving != null);
        if (view.path("configuration") instanceof ObjectNode reference) {
            view.set("configuration", configuration(reference, org));
        }
        if (view.path("flow") instanceof ObjectNode flow) {
            String flowId = Json.text(flow, "id");
            ObjectNode known = org.flows().get(flowId);
            take(flow, known, List.of("name"));
            flow.put("selfUri", "/api/v2/flows/" + flowId);
            if (expansions.contains("flowdetails")) {
                take(flow, known, List.of("flowDescription", "publishVersion"));
            }
        }
        if (view.path("supportedContent") instanceof ObjectNode content) {
            String contentId = Json.text(content, "id");
            content.put("selfUri", "/api/v2/conversations/messaging/supportedcontent/" + contentId);
            if (expansions.contains("supportedcontent")) {
                take(content, org.contents().get(contentId), List.of("name", "mediaTypes"));
            }
        }
        return view;
    }

    private static ObjectNode configuration(ObjectNode reference, OrgState org) {
        org.version(reference).ifPresent(found -> reference.put("name", Json.text(found.document(), "name")));
        ObjectNode ordered = Json.object();
        take(ordered, reference, List.of("id", "name", "version"));
        ordered.put(
                "selfUri", ServerFields.configurationUri(Json.text(reference, "id"), Json.text(reference, "version")));
        Json.addMissing(ordered, reference);
        return ordered;
    }

    private static void take(ObjectNode into, @Nullable ObjectNode known, List<String> members) {
        for (String member : members) {
            JsonNode value = known == null ? null : known.get(member);
            if (value != null) {
                into.set(member, value.deepCopy());
            }
        }
    }
}
