package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that can be determined, and their errors, for a command that diagnoses them.
 *
 * @param credentials null if there are none that can be used
 * @param hosts null if they cannot be determined
 * @param hostsOrigin what sets the API host, for messages; null if nothing does
 * @param problems all errors, invalid settings before missing ones
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

    /** Returns settings with these credentials and hosts, and the rest of this report. */
    public Settings with(Credentials ownCredentials, Hosts ownHosts) {
        return new Settings(ownCredentials, ownHosts, proxies, extraAuthorities, warnings);
    }

    /** Returns the report for settings without errors. */
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
