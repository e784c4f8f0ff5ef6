package io.wmconfig.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go; none of the addresses ends with a slash.
 *
 * @param api answers the Platform API
 * @param login hands out tokens
 * @param cdn serves what visitors get
 * @param region the region behind the hosts; null behind a gateway or a sandbox, if nobody named one
 * @param regionAssumed true if nobody named a region or an address, so that a refusal may mean "wrong region"
 */
public record Hosts(URI api, URI login, URI cdn, @Nullable Region region, boolean regionAssumed) {
    /** Names the hosts that somebody requested. */
    public Hosts(URI api, URI login, URI cdn, @Nullable Region region) {
        this(api, login, cdn, region, false);
    }

    /** Returns whether the org is on this machine, as the sandbox is. */
    public boolean isLocal() {
        return HostAddress.isLoopback(api.getHost());
    }

    public static Hosts of(Region region) {
        return new Hosts(host("api.", region), host("login.", region), host("api-cdn.", region), region);
    }

    private static URI host(String prefix, Region region) {
        return URI.create("https://" + prefix + region.domain());
    }
}
