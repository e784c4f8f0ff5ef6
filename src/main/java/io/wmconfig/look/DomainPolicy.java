package io.wmconfig.look;

import java.util.List;

/**
 * Which pages may embed a deployment.
 *
 * @param all whether any page may; {@code hosts} is then empty
 * @param hosts bare host names in lower case; each includes its subdomains (contract §8)
 */
public record DomainPolicy(boolean all, List<String> hosts) {
    public static final DomainPolicy ALL = new DomainPolicy(true, List.of());

    public DomainPolicy {
        hosts = List.copyOf(hosts);
        if (all != hosts.isEmpty()) {
            throw new IllegalArgumentException("either all domains or at least one host");
        }
        for (String host : hosts) {
            if (!HostName.ascii(host).filter(host::equals).isPresent()) {
                throw new IllegalArgumentException("a bare host in lower case, not " + host);
            }
        }
    }

    public static DomainPolicy only(List<String> hosts) {
        return new DomainPolicy(false, hosts);
    }
}
