package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.Look;
import java.util.List;
import java.util.TreeSet;

/** Applies the part of a look that belongs to the deployment itself: status, domains, flow and description. */
final class DeploymentSettings {
    private DeploymentSettings() {}

    /** Returns the top-level settings to set: only those that differ from the existing deployment. */
    static ObjectNode toSet(Look look, ObjectNode deployment) {
        ObjectNode members = ExactJson.object();
        ObjectNode today = WritableFields.deployment(deployment);
        Boolean active = look.active();
        if (active != null && !status(active).equals(deployment.path("status").asText(""))) {
            members.put("status", status(active));
        }
        DomainPolicy domains = look.domains();
        if (domains != null && !sameDomains(domains, today)) {
            members.put("allowAllDomains", domains.all());
            ArrayNode hosts = members.putArray("allowedDomains");
            domains.hosts().forEach(hosts::add);
        }
        if (look.flowId() != null
                && !look.flowId().equalsIgnoreCase(today.path("flow").path("id").asText(""))) {
            members.set("flow", flow(today.path("flow"), look.flowId()));
        }
        if (look.description() != null
                && !look.description().equals(today.path("description").asText(""))) {
            members.put("description", look.description());
        }
        return members;
    }

    static String status(boolean active) {
        return active ? "Active" : "Inactive";
    }

    /** Returns a reference to another flow: drops what described the old one, keeps unknown fields. */
    private static ObjectNode flow(JsonNode today, String id) {
        ObjectNode flow = today instanceof ObjectNode reference ? reference.deepCopy() : ExactJson.object();
        return flow.put("id", id).without(List.of("name", "selfUri", "flowDescription", "publishVersion"));
    }

    /** Returns what those settings change in the existing deployment. */
    static List<Change> differences(ObjectNode deployment, ObjectNode members) {
        ObjectNode from = WritableFields.deployment(deployment);
        from.set("status", deployment.path("status"));
        ObjectNode to = from.deepCopy();
        to.setAll(members);
        for (ObjectNode one : List.of(from, to)) {
            if (members.has("flow") && one.get("flow") instanceof ObjectNode flow) {
                one.set("flow", flow.deepCopy().retain("id"));
            }
        }
        return DocumentDiff.differences(from, to);
    }

    private static boolean sameDomains(DomainPolicy wanted, ObjectNode today) {
        boolean all = today.path("allowAllDomains").asBoolean(false);
        return all == wanted.all() && (all || WritableFields.domains(today).equals(new TreeSet<>(wanted.hosts())));
    }
}
