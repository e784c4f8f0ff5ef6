package io.wmconfig.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that requests go to, without trailing slashes.
 *
 * @param api of the Platform API
 * @param login issues tokens
 * @param cdn serves the public documents to visitors
 * @param region of the hosts; null for a gateway or a sandbox if no region is set
 * @param regionAssumed true if neither a region nor an address is set, so that a refusal may mean "wrong region"
 */
public record Hosts(URI api, URI login, URI cdn, @Nullable Region region, boolean regionAssumed) {
    /** Creates hosts whose region is not assumed. */
    public Hosts(URI api, URI login, URI cdn, @Nullable Region region) {
        this(api, login, cdn, region, false);
    }

    /** Returns whether the org runs on this machine, like the sandbox. */
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
