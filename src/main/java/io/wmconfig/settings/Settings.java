package io.wmconfig.settings;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The settings that a command needs before its first request.
 *
 * @param extraAuthorities trusted in addition to the system's
 */
public record Settings(
        Credentials credentials,
        Hosts hosts,
        Proxies proxies,
        List<X509Certificate> extraAuthorities,
        List<String> warnings) {
    public Settings {
        extraAuthorities = List.copyOf(extraAuthorities);
        warnings = List.copyOf(warnings);
    }
}
