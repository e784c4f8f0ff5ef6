package io.wmconfig.settings;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Everything a command needs to know before its first request.
 *
 * @param credentials who we are
 * @param hosts where requests go
 * @param proxies which way they go
 * @param extraAuthorities trusted beside the system's
 * @param warnings what the user should hear although it works
 */
public record Settings(
        Credentials credentials,
        Hosts hosts,
        Proxies proxies,
        List<X509Certificate> extraAuthorities,
        List<String> warnings) {
    /** Copies the lists. */
    public Settings {
        extraAuthorities = List.copyOf(extraAuthorities);
        warnings = List.copyOf(warnings);
    }
}
