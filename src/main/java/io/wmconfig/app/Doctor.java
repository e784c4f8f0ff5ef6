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
 * Runs {@code doctor}: checks everything a command needs, in the order in which it is needed.
 *
 * <p>A check that depends on a failed one is skipped, so that the first failure is the cause. Nothing is written.
 */
public final class Doctor {
    private Doctor() {}

    /**
     * All checks, in the order in which things can fail.
     *
     * @param org null if the settings do not determine its hosts
     */
    public record Diagnosis(List<Check> checks, @Nullable OrgName org) {
        /** Returns the problems that make commands fail, the cause first. */
        public List<Problem> problems() {
            return checks.stream()
                    .flatMap(check -> Stream.ofNullable(check.problem()))
                    .toList();
        }

        /** Returns the exit code of the first failure. */
        public ExitCode exitCode() {
            return problems().stream()
                    .findFirst()
                    .map(problem -> problem.kind().exitCode())
                    .orElse(ExitCode.DONE);
        }
    }

    /**
     * Runs all checks.
     *
     * @param mayTryRegions whether refused credentials may be sent to other regions; called only if needed
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

    /** Replaces missing settings with placeholders; no request is sent that would need the missing ones. */
    private static Settings sendable(SettingsReport found) {
        Credentials credentials = found.credentials();
        Hosts hosts = found.hosts();
        return found.with(
                credentials == null ? new AccessToken(new Secret("none"), "nowhere") : credentials,
                hosts == null ? Hosts.of(Region.all().get(0)) : hosts);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
