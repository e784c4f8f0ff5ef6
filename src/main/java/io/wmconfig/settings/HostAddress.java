package io.wmconfig.settings;

import io.wmconfig.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Validates an address that replaces one of the region's hosts: https, or http to this machine, with nothing but host,
 * port and the path of a gateway.
 */
final class HostAddress {
    private static final Set<String> LOOPBACK_V6 = Set.of("[::1]", "[0:0:0:0:0:0:0:1]");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String EXAMPLE = "write an address such as `https://gateway.example.com/genesys`";

    private HostAddress() {}

    /**
     * Returns the address with scheme and host in lower case and without a trailing slash.
     *
     * @throws ProblemException if it is invalid
     */
    static URI parse(Setting setting) {
        String text = setting.value();
        URI uri = uri(setting);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw refused(setting, "must start with `https://`", EXAMPLE);
        }
        if (uri.getRawUserInfo() != null || (uri.getHost() == null && text.indexOf('@') >= 0)) {
            throw refused(setting, "must not contain a user or password", "remove everything up to the `@`");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw refused(setting, "has no valid host and port", EXAMPLE);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(setting, "must not contain a query or fragment", "remove everything from `?` or `#`");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !isLoopback(host)) {
            throw refused(
                    setting,
                    "must be https; http is only allowed for this machine (`localhost`, `127.0.0.1`, `[::1]`)",
                    "write `https://` instead of `http://`");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + host + port + uri.getRawPath().replaceAll("/+$", ""));
    }

    private static URI uri(Setting setting) {
        try {
            return new URI(setting.value()).normalize();
        } catch (URISyntaxException e) {
            throw refused(setting, "is not an address", EXAMPLE);
        }
    }

    /** Returns the problem without the address, which may contain a password. */
    private static ProblemException refused(Setting setting, String reason, String fix) {
        return setting.problem(reason).hint(fix).toException();
    }

    /** Returns whether the host is a loopback address or {@code localhost}, without a DNS lookup. */
    static boolean isLoopback(String host) {
        return host.equals("localhost") || LOOPBACK_V6.contains(host) || (host.startsWith("127.") && isIpV4(host));
    }

    static boolean isIpV4(String host) {
        return host.matches("(" + BYTE + "[.]){3}" + BYTE);
    }
}
