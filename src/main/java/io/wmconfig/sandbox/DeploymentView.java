package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A deployment as responses show it, with names and links of its references. */
final class DeploymentView {
    private DeploymentView() {}

    static ObjectNode of(Deployment deployment, OrgState org, Instant now, Set<String> expansions) {
        ObjectNode view = deployment.entry().shown(now, deployment.leaving() != null);
        if (view.path("configuration") instanceof ObjectNode reference) {
            configuration(reference, org);
        }
        if (view.path("flow") instanceof ObjectNode flow) {
            flow(flow, org.flows().get(Json.text(flow, "id")), expansions.contains("flowdetails"));
        }
        if (view.path("supportedContent") instanceof ObjectNode content) {
            String id = Json.text(content, "id");
            content.put("selfUri", "/api/v2/conversations/messaging/supportedcontent/" + id);
            if (expansions.contains("supportedcontent")) {
                take(content, org.contents().get(id), List.of("name", "mediaTypes"));
            }
        }
        return view;
    }

    private static void configuration(ObjectNode reference, OrgState org) {
        String id = Json.text(reference, "id");
        String version = Json.text(reference, "version");
        org.configuration(id)
                .flatMap(each -> each.version(version))
                .ifPresent(entry -> reference.put("name", Json.text(entry.document(), "name")));
        ObjectNode ordered = Json.object();
        List.of("id", "name", "version").forEach(name -> {
            if (reference.has(name)) {
                ordered.set(name, reference.path(name));
            }
        });
        ordered.put("selfUri", ServerFields.configurationUri(id, version));
        reference.properties().forEach(member -> {
            if (!ordered.has(member.getKey())) {
                ordered.set(member.getKey(), member.getValue());
            }
        });
        reference.removeAll();
        reference.setAll(ordered);
    }

    private static void flow(ObjectNode flow, @Nullable ObjectNode known, boolean withDetails) {
        take(flow, known, List.of("name"));
        flow.put("selfUri", "/api/v2/flows/" + Json.text(flow, "id"));
        if (withDetails) {
            take(flow, known, List.of("flowDescription", "publishVersion"));
        }
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
