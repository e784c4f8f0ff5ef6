package io.wmconfig.doctor;

import io.wmconfig.settings.Hosts;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Where refused credentials may belong instead.
 *
 * @param hosts Genesys Cloud's own, of all regions
 * @param allowed whether the credentials may be shown to them; asked only when it matters
 */
public record OtherRegions(List<Hosts> hosts, BooleanSupplier allowed) {
    /** Copies the list. */
    public OtherRegions {
        hosts = List.copyOf(hosts);
    }
}
