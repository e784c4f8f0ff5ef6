package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What visitors get of a deployment, as the CDN serves it.
 *
 * <p>{@code config.json} names the configuration and its version, and shows the version trimmed and with renamed
 * fields. A published version never changes, so its number proves the look; only the domains and the status are
 * compared as well.
 *
 * @param config the configuration version that is served
 * @param domains which pages may show it
 */
public record PublicCopy(ObjectNode config, ObjectNode domains) {
    /** Where a difference of versions is listed. */
    public static final String VERSION_PATH = "deployment.configuration.version";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String STATUS = "status";
    private static final String EVERYWHERE = "allowAllDomains";

    /** Returns the version that is served; empty if the copy does not say. */
    public String version() {
        return WritableFields.text(config, VERSION);
    }

    /**
     * Returns the settings in which visitors get something else, {@code from} the deployment.
     *
     * @param deployment as the org has it
     * @param configuration id of what it points at
     */
    public List<Change> differences(ObjectNode deployment, String configuration, String version) {
        ObjectNode live = ExactJson.object();
        ObjectNode served = ExactJson.object();
        Map.of(ID, configuration, VERSION, version).forEach((member, expected) -> {
            if (!WritableFields.text(config, member).equalsIgnoreCase(expected)) {
                live.withObject("/configuration").put(member, expected);
                served.withObject("/configuration").put(member, WritableFields.text(config, member));
            }
        });
        String status = WritableFields.deployment(deployment).path(STATUS).textValue();
        if (!WritableFields.text(config, STATUS).equalsIgnoreCase(status)) {
            live.put(STATUS, status);
            served.put(STATUS, WritableFields.text(config, STATUS));
        }
        domains(live, deployment);
        domains(served, domains);
        return DocumentDiff.differences(live, served).stream()
                .map(Change::inDeployment)
                .toList();
    }

    /** Lists hosts only when they limit anything. */
    private static void domains(ObjectNode node, ObjectNode from) {
        boolean everywhere = from.path(EVERYWHERE).asBoolean(false);
        node.put(EVERYWHERE, everywhere);
        if (!everywhere) {
            Set<String> hosts = new TreeSet<>();
            from.path("allowedDomains")
                    .forEach(host -> hosts.add(host.asText("").toLowerCase(Locale.ROOT)));
            hosts.forEach(node.putArray("allowedDomains")::add);
        }
    }
}
