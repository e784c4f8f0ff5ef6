package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SmallNumber;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Selects the proxy for each target; this machine is always reached directly. */
public final class Proxies {
    private static final int DEFAULT_PORT = 1080;

    private final @Nullable Proxy https;
    private final @Nullable Proxy http;
    private final List<Bypass> bypasses;

    /**
     * One entry of {@code NO_PROXY}.
     *
     * @param host including its subdomains; {@code *} for all hosts
     * @param port of the host; -1 for any
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

    private Proxies(@Nullable Proxy https, @Nullable Proxy http, List<Bypass> bypasses) {
        this.https = https;
        this.http = http;
        this.bypasses = List.copyOf(bypasses);
    }

    /**
     * Reads the proxies like curl: names in lower case take precedence over upper case, and {@code http_proxy} is read
     * in lower case only (on a web server, a visitor can set the other one). Reads only the environment: a checked-out
     * {@code .env} must not reroute the caller's requests.
     */
    static Proxies read(Source environment, List<Problem> problems) {
        Proxy https = proxy(first(environment, "https_proxy", "HTTPS_PROXY"), problems);
        Proxy http = proxy(environment.named("http_proxy"), problems);
        List<Bypass> bypasses = new ArrayList<>();
        Setting direct = first(environment, "no_proxy", "NO_PROXY");
        if (direct != null) {
            StringTokenizer words = new StringTokenizer(direct.value(), ", \t\n\r");
            while (words.hasMoreTokens()) {
                bypasses.add(bypass(words.nextToken().toLowerCase(Locale.ROOT)));
            }
        }
        return new Proxies(https, http, bypasses);
    }

    private static @Nullable Setting first(Source environment, String name, String otherwise) {
        Setting setting = environment.named(name);
        return setting == null ? environment.named(otherwise) : setting;
    }

    private static Bypass bypass(String word) {
        int colon = word.lastIndexOf(':');
        boolean plainV6 = colon >= 0 && word.indexOf(':') != colon && !word.startsWith("[");
        int port = colon < 0 || plainV6 ? -1 : port(word.substring(colon + 1));
        String host = port < 0 ? word : word.substring(0, colon);
        if (host.startsWith("*.")) {
            host = host.substring(1);
        }
        return new Bypass(bare(host.startsWith(".") ? host.substring(1) : host), port);
    }

    private static @Nullable Proxy proxy(@Nullable Setting setting, List<Problem> problems) {
        if (setting == null) {
            return null;
        }
        String text = setting.value();
        int scheme = text.indexOf("://");
        if (scheme >= 0 && !text.substring(0, scheme).equalsIgnoreCase("http")) {
            problems.add(problem(setting, "must be a proxy reached over http"));
            return null;
        }
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        int at = rest.lastIndexOf('@');
        Proxy proxy = parse(at < 0 ? "" : rest.substring(0, at), rest.substring(at + 1));
        if (proxy == null) {
            problems.add(problem(setting, "is not a proxy address"));
        }
        return proxy;
    }

    /** Returns the problem without the address, which may contain a password. */
    private static Problem problem(Setting setting, String reason) {
        return setting.problem(reason)
                .hint("write `http://proxy.example.com:3128`, or `http://user:password@proxy.example.com:3128` with"
                        + " `%40` for an `@` in the password");
    }

    private static @Nullable Proxy parse(String userInfo, String address) {
        int slash = address.indexOf('/');
        String authority = slash < 0 ? address : address.substring(0, slash);
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = bare(colon < 0 ? authority : authority.substring(0, colon));
        int port = colon < 0 || colon == authority.length() - 1 ? DEFAULT_PORT : port(authority.substring(colon + 1));
        if (port < 0 || host.isEmpty() || !host.chars().allMatch(Proxies::isHostCharacter)) {
            return null;
        }
        try {
            int separator = userInfo.indexOf(':');
            String user = decoded(separator < 0 ? userInfo : userInfo.substring(0, separator));
            String password = separator < 0 ? "" : decoded(userInfo.substring(separator + 1));
            return user.isEmpty()
                    ? new Proxy(host, port, null, null)
                    : new Proxy(host, port, user, separator < 0 ? null : new Secret(password));
        } catch (IllegalArgumentException e) {
            // A stray `%`; the exception's message contains the text.
            return null;
        }
    }

    private static boolean isHostCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':';
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static int port(String text) {
        int port = SmallNumber.parse(text, 65535);
        return port == 0 ? -1 : port;
    }

    public static Proxies none() {
        return new Proxies(null, null, List.of());
    }

    /** Returns the proxy for the target; empty for a direct connection. */
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

    /** Returns a host without the brackets of an IPv6 address or the trailing dot of a name. */
    static String bare(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
