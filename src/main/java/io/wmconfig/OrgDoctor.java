package io.wmconfig;

import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.doctor.Doctor;
import io.wmconfig.doctor.OtherRegions;
import io.wmconfig.doctor.RuntimeVersions;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.genesys.sdk.SdkProbe;
import io.wmconfig.settings.AccessToken;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Secret;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReport;
import io.wmconfig.terminal.Terminal;
import java.util.List;
import java.util.function.Function;

/** Wires the doctor to the network and to the person who may allow a try. */
final class OrgDoctor {
    private final SettingsReport survey;
    private final Function<Settings, Connection> connections;
    private final Terminal terminal;
    private final List<Hosts> regions;

    OrgDoctor(SettingsReport survey, Function<Settings, Connection> connections, Terminal terminal, List<Hosts> regions) {
        this.survey = survey;
        this.connections = connections;
        this.terminal = terminal;
        this.regions = regions;
    }

    Diagnosis examine(boolean tryRegions) {
        Connection connection = connections.apply(sendable());
        RuntimeVersions machine = new RuntimeVersions(
                Launcher.version(),
                System.getProperty("java.runtime.version", "unknown"),
                System.getProperty("java.vendor", "unknown"));
        return new Doctor(
                        machine,
                        survey,
                        new SdkProbe(connection),
                        () -> SdkOrg.connect(connection),
                        new OtherRegions(regions, () -> tryRegions || mayTryRegions()))
                .examine();
    }

    private boolean mayTryRegions() {
        if (!terminal.canPrompt()) {
            return false;
        }
        terminal.say("The credentials are refused; they may belong to another region.");
        return terminal.confirms("Show them to Genesys Cloud's other login hosts to find out?");
    }

    /** What is missing stands in for itself: without credentials or hosts, nothing is sent that would need them. */
    private Settings sendable() {
        Credentials credentials = survey.credentials();
        Hosts hosts = survey.hosts();
        return new Settings(
                credentials == null ? new AccessToken(new Secret("none"), "nowhere") : credentials,
                hosts == null ? Hosts.of(Region.all().get(0)) : hosts,
                survey.proxies(),
                survey.extraAuthorities(),
                List.of());
    }
}
