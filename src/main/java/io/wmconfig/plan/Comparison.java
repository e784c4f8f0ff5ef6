package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgReferences;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares the live settings of two deployments.
 *
 * <p>Names of deployments and configurations are ignored. Between two orgs, IDs that both deployments have are ignored
 * too, and flows are compared by name.
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
     * Returns the settings that differ, in document order; paths of deployment settings start with {@code deployment.}.
     *
     * @param oneOrg whether both deployments are in the same org, so that IDs can be compared
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

    /** Returns what is compared; the list of hosts has no effect if all domains are allowed. */
    private static ObjectNode own(Existing existing, boolean oneOrg) {
        ObjectNode own = WritableFields.deployment(existing.deployment()).retain(OWN_MEMBERS);
        own.set("status", existing.deployment().path("status"));
        Set<String> hosts = WritableFields.domains(own);
        ArrayNode compared = own.putArray("allowedDomains");
        if (!own.path("allowAllDomains").asBoolean(false)) {
            hosts.forEach(compared::add);
        }
        if (own.get("flow") instanceof ObjectNode flow) {
            flow.retain(!oneOrg && flow.path("name").isTextual() ? "name" : "id");
        }
        return own;
    }
}
