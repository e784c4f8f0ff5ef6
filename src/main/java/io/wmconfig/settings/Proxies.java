package io.wmconfig.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which targets are reached through a proxy, and through which; this machine never is. */
public final class Proxies {
    private final @Nullable Proxy https;
    private final @Nullable Proxy http;
    private final List<Bypass> bypasses;

    /**
     * One word of {@code NO_PROXY}: a host, or the end of one after a dot; {@code *} for all.
     *
     * @param port only this port of the host; -1 for any
     */
    record Bypass(String host, int port) {
        boolean covers(String target, int targetPort) {
            if (port >= 0 && port != targetPort) {
                return false;
            }
            boolean address = target.indexOf(':') >= 0 || HostAddress.isIpV4(target);
            return host.equals("*")
                    || target.equals(host)
                    || (!address && !host.isEmpty() && target.endsWith("." + host));
        }
    }

    Proxies(@Nullable Proxy https, @Nullable Proxy http, List<Bypass> bypasses) {
        this.https = https;
        this.http = http;
        this.bypasses = List.copyOf(bypasses);
    }

    /** Returns the way without any proxy. */
    public static Proxies none() {
        return new Proxies(null, null, List.of());
    }

    /** Returns the proxy to reach the target through, empty for the direct way. */
    public Optional<Proxy> forHost(URI target) {
        boolean tls = "https".equalsIgnoreCase(target.getScheme());
        Proxy proxy = tls ? https : http;
        String host = target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
        if (proxy == null || HostAddress.isLoopback(host)) {
            return Optional.empty();
        }
        int port = target.getPort() >= 0 ? target.getPort() : tls ? 443 : 80;
        String bare = bare(host);
        return bypasses.stream().anyMatch(bypass -> bypass.covers(bare, port)) ? Optional.empty() : Optional.of(proxy);
    }

    /** Returns a host without the brackets of an IPv6 address and without the dot that may end a name. */
    static String bare(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
