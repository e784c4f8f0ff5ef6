package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgReferences;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What two deployments show differently.
 *
 * <p>The rule: names of deployments and configurations do not count, and between two orgs ids do not either, as long as
 * both have one; a flow is then known by its name.
 */
public final class Comparison {
    private static final List<String> OWN_MEMBERS = List.of(
            "status",
            "description",
            "allowAllDomains",
            "allowedDomains",
            "flow",
            "supportedContent",
            "pushIntegrations");

    private Comparison() {}

    /**
     * Returns the members that differ, in document order; a deployment's own begin with {@code deployment.}.
     *
     * @param oneOrg whether both are of the same org, so that ids can be compared
     */
    public static List<Change> of(Existing from, Existing to, boolean oneOrg) {
        List<Change> changes = new ArrayList<>(documents(
                WritableFields.configuration(from.liveDocument()).without(List.of("name")),
                WritableFields.configuration(to.liveDocument()).without(List.of("name")),
                oneOrg));
        documents(own(from, oneOrg), own(to, oneOrg), oneOrg).forEach(one -> changes.add(one.inDeployment()));
        return changes;
    }

    private static List<Change> documents(ObjectNode from, ObjectNode to, boolean oneOrg) {
        if (!oneOrg) {
            List<String> both = new ArrayList<>(OrgReferences.in(from));
            both.retainAll(OrgReferences.in(to));
            for (String path : both) {
                MemberPath.of(path).remove(from);
                MemberPath.of(path).remove(to);
            }
        }
        return DocumentDiff.differences(from, to);
    }

    private static ObjectNode own(Existing existing, boolean oneOrg) {
        ObjectNode own = WritableFields.deployment(existing.deployment()).retain(OWN_MEMBERS);
        own.set("status", existing.deployment().path("status"));
        own.set("allowedDomains", hosts(own));
        if (own.get("flow") instanceof ObjectNode flow) {
            JsonNode name = flow.path("name");
            own.set("flow", flow.deepCopy().retain("id"));
            if (!oneOrg && name.isTextual()) {
                own.set("flow", ExactJson.object().set("name", name));
            }
        }
        return own;
    }

    /** Their order and case mean nothing, and where all pages are allowed they mean nothing at all. */
    private static ArrayNode hosts(ObjectNode own) {
        ArrayNode hosts = ExactJson.object().putArray("hosts");
        if (!own.path("allowAllDomains").asBoolean(false)) {
            TreeSet<String> names = new TreeSet<>();
            own.path("allowedDomains").forEach(host -> names.add(host.asText("").toLowerCase(Locale.ROOT)));
            names.forEach(hosts::add);
        }
        return hosts;
    }
}
