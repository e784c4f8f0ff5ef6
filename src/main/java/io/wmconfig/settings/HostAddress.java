package io.wmconfig.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The rules for an address that replaces one of the region's hosts: https, or http to this machine; nothing in it but
 * host, port and the path of a gateway.
 */
final class HostAddress {
    private static final Set<String> LOOPBACK_V6 = Set.of("[::1]", "[0:0:0:0:0:0:0:1]");
    private static final String EXAMPLE = "write an address such as `https://gateway.example.com/genesys`";

    private HostAddress() {}

    /** Says why an address is refused, without showing it: it may hold a password. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String fix;

        RefusedException(String reason, String fix) {
            super(reason, null, false, false);
            this.reason = reason;
            this.fix = fix;
        }

        /** Returns the rest of a sentence that starts with the setting's name. */
        String reason() {
            return reason;
        }

        String fix() {
            return fix;
        }
    }

    /** Returns the address with scheme and host in lower case and without a slash at its end. */
    static URI parse(String text) throws RefusedException {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new RefusedException("must start with `https://`", EXAMPLE);
        }
        if (uri.getRawUserInfo() != null || (uri.getHost() == null && text.indexOf('@') >= 0)) {
            throw new RefusedException("must not hold a user or password", "remove everything up to the `@`");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new RefusedException("has no valid host and port", EXAMPLE);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new RefusedException("must not hold a query or fragment", "remove everything from `?` or `#` on");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !isLoopback(host)) {
            throw new RefusedException(
                    "must be https: http is only for this machine (`localhost`, `127.0.0.1`, `[::1]`)",
                    "write `https://` instead of `http://`");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + host + port + withoutTrailingSlashes(uri.getRawPath()));
    }

    private static URI uri(String text) throws RefusedException {
        try {
            return new URI(text).normalize();
        } catch (URISyntaxException e) {
            // The exception's message holds the text.
            throw new RefusedException("is not an address", EXAMPLE);
        }
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Returns whether the host is this machine by its spelling alone; no name is looked up. */
    static boolean isLoopback(String host) {
        return host.equals("localhost") || LOOPBACK_V6.contains(host) || (host.startsWith("127.") && isIpV4(host));
    }

    /** Returns whether the host is four decimal numbers. */
    static boolean isIpV4(String host) {
        int numbers = 0;
        int start = 0;
        while (start <= host.length()) {
            int dot = host.indexOf('.', start);
            int end = dot < 0 ? host.length() : dot;
            if (!isByte(host, start, end)) {
                return false;
            }
            numbers++;
            start = end + 1;
        }
        return numbers == 4;
    }

    private static boolean isByte(String text, int start, int end) {
        if (end == start || end - start > 3 || (end - start > 1 && text.charAt(start) == '0')) {
            return false;
        }
        int number = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return false;
            }
            number = number * 10 + (c - '0');
        }
        return number <= 255;
    }
}
