package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A deployment as the CDN serves it to visitors.
 *
 * <p>{@code config.json} names the configuration and its version, and contains this version shortened and with renamed
 * fields. A published version never changes, so its number proves the look; in addition, only the domains and the
 * status are compared.
 *
 * @param config the served configuration version
 * @param domains hosts whose pages may show the deployment
 */
public record PublicCopy(ObjectNode config, ObjectNode domains) {
    /** Path at which a difference in versions is reported. */
    public static final String VERSION_PATH = "deployment.configuration.version";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String STATUS = "status";
    private static final String EVERYWHERE = "allowAllDomains";

    /** Returns the served version; empty if the copy does not name one. */
    public String version() {
        return WritableFields.text(config, VERSION);
    }

    /**
     * Returns the settings that are served differently; {@code from} is the deployment's value.
     *
     * @param deployment as the org returns it
     * @param configuration ID of the configuration that it points at
     */
    public List<Change> differences(ObjectNode deployment, String configuration, String version) {
        ObjectNode live = ExactJson.object();
        ObjectNode served = ExactJson.object();
        for (String member : List.of(ID, VERSION)) {
            String expected = member.equals(ID) ? configuration : version;
            if (!WritableFields.text(config, member).equalsIgnoreCase(expected)) {
                live.withObject("/configuration").put(member, expected);
                served.withObject("/configuration").put(member, WritableFields.text(config, member));
            }
        }
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

    /** Adds the hosts only if they restrict anything. */
    private static void domains(ObjectNode node, ObjectNode from) {
        boolean everywhere = from.path(EVERYWHERE).asBoolean(false);
        node.put(EVERYWHERE, everywhere);
        if (!everywhere) {
            WritableFields.domains(from).forEach(node.putArray("allowedDomains")::add);
        }
    }
}
