package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings as far as they can be made out, for a command that explains what is wrong with them.
 *
 * @param credentials null when there are none that can be used
 * @param hosts null when they cannot be made out
 * @param hostsOrigin what named the hosts, ready for a message; null when nothing did
 * @param problems every mistake; invalid settings come before missing ones
 */
public record SettingsReport(
        @Nullable Credentials credentials,
        @Nullable Hosts hosts,
        @Nullable String hostsOrigin,
        Proxies proxies,
        List<X509Certificate> extraAuthorities,
        List<Problem> problems,
        List<String> warnings) {
    public SettingsReport {
        extraAuthorities = List.copyOf(extraAuthorities);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Returns the report of settings that are all in order. */
    public static SettingsReport of(Settings settings, String hostsOrigin) {
        return new SettingsReport(
                settings.credentials(),
                settings.hosts(),
                hostsOrigin,
                settings.proxies(),
                settings.extraAuthorities(),
                List.of(),
                settings.warnings());
    }
}
