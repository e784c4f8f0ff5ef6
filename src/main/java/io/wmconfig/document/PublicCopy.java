package io.wmconfig.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What visitors get of a deployment, as the CDN serves it: {@code config.json} and {@code domains.json} (contract §9).
 *
 * <p>The rule: every member of the live version has to be there. The name is not public, authentication is called
 * {@code auth} and lacks its integration; what the service adds beside them counts only while another version is served,
 * for then it may be what the live version took away.
 *
 * @param config the configuration version with the deployment's status
 * @param domains which pages may show it
 */
public record PublicCopy(ObjectNode config, ObjectNode domains) {
    private static final List<String> ADDED = List.of("id", "version", "apiEndpoint", "status", "name");
    private static final String AUTHENTICATION = "authenticationSettings";
    private static final String PUBLIC_AUTHENTICATION = "auth";

    /** Returns the members in which visitors get something else, {@code from} what is live. */
    public List<Difference> differences(ObjectNode deployment, ObjectNode version) {
        ObjectNode live = ExactJson.object();
        ObjectNode served = ExactJson.object();
        live.put("id", Writable.text(deployment, "id"));
        served.put("id", Writable.text(config, "id"));
        live.put("status", Writable.text(deployment, "status"));
        served.put("status", Writable.text(config, "status"));
        live.putObject("configuration").put("version", Writable.text(version, "version"));
        served.putObject("configuration").put("version", Writable.text(config, "version"));
        domains(live, deployment);
        domains(served, domains);
        List<Difference> differences = new ArrayList<>();
        Sameness.differences(live, served)
                .forEach(one -> differences.add(new Difference("deployment." + one.path(), one.from(), one.to())));
        boolean sameVersion = Writable.text(version, "version").equalsIgnoreCase(Writable.text(config, "version"));
        Sameness.differences(publicly(version), config.deepCopy().without(ADDED)).stream()
                .filter(one -> one.from() != null || !sameVersion)
                .map(PublicCopy::named)
                .forEach(differences::add);
        return differences;
    }

    private static void domains(ObjectNode node, ObjectNode from) {
        node.put("allowAllDomains", from.path("allowAllDomains").asBoolean(false));
        Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        from.path("allowedDomains").forEach(host -> hosts.add(host.asText("")));
        hosts.forEach(node.putArray("allowedDomains")::add);
    }

    private static ObjectNode publicly(ObjectNode version) {
        ObjectNode document = Writable.configuration(version).without(List.of("name"));
        if (document.remove(AUTHENTICATION) instanceof ObjectNode authentication) {
            document.set(PUBLIC_AUTHENTICATION, authentication.without(List.of("integrationId")));
        }
        return document;
    }

    /** Returns the difference under the name that the member has in the configuration. */
    private static Difference named(Difference difference) {
        String path = difference.path();
        return path.startsWith(PUBLIC_AUTHENTICATION + ".")
                ? new Difference(
                        AUTHENTICATION + path.substring(PUBLIC_AUTHENTICATION.length()),
                        difference.from(),
                        difference.to())
                : difference;
    }
}
