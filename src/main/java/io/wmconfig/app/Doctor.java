package io.wmconfig.app;

import io.wmconfig.genesys.Probe;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Secret;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code doctor}: checks everything a command needs, in the order in which it needs it.
 *
 * <p>The rule: a check that depends on a failed one is skipped, so that the first failure is the real one. It never
 * writes.
 */
public final class Doctor {
    private Doctor() {}

    /**
     * Everything that was checked, in the order in which things can fail.
     *
     * @param org null if the settings do not say where it is
     */
    public record Diagnosis(List<Check> checks, @Nullable OrgName org) {
        /** Returns what commands fail for, the cause first. */
        public List<Problem> problems() {
            return checks.stream()
                    .flatMap(check -> Stream.ofNullable(check.problem()))
                    .toList();
        }

        /** Returns how the command ends: as the first failure says. */
        public ExitCode exitCode() {
            return problems().stream()
                    .findFirst()
                    .map(problem -> problem.kind().exitCode())
                    .orElse(ExitCode.DONE);
        }
    }

    /**
     * Checks everything.
     *
     * @param mayTryRegions whether refused credentials may be shown to other regions; asked only when it matters
     */
    public static Diagnosis run(Session session, BooleanSupplier mayTryRegions) {
        SettingsReport settings = session.settingsReport();
        Settings sendable = sendable(settings);
        Probe probe = session.probe(sendable);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.ok("tool", "wmconfig " + session.version()));
        checks.add(Check.ok("java", "Java " + property("java.runtime.version") + ", " + property("java.vendor")));
        String profile = session.options().profile();
        checks.addAll(new SettingsChecks(settings, profile).all());
        Hosts hosts = settings.hosts();
        NetworkChecks network = new NetworkChecks(probe, hosts);
        checks.addAll(network.all());
        Credentials credentials = settings.credentials();
        if (hosts == null || credentials == null || !network.reachable()) {
            String why = network.reachable() ? "invalid settings" : "hosts unreachable";
            checks.add(Check.skipped("credentials", "not tried: " + why));
        } else {
            checks.addAll(new AccessChecks(
                            session.orgOf(sendable),
                            credentials,
                            hosts,
                            probe,
                            session.context().regions(),
                            mayTryRegions)
                    .all());
        }
        return new Diagnosis(checks, hosts == null ? null : session.orgName(profile, hosts));
    }

    /** What is missing is replaced: without credentials or hosts, nothing is sent that would need them. */
    private static Settings sendable(SettingsReport found) {
        Credentials credentials = found.credentials();
        Hosts hosts = found.hosts();
        return new Settings(
                credentials == null ? new AccessToken(new Secret("none"), "nowhere") : credentials,
                hosts == null ? Hosts.of(Region.all().get(0)) : hosts,
                found.proxies(),
                found.extraAuthorities(),
                List.of());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
