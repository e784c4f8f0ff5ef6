package io.wmconfig.doctor;

import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Probe;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.SettingsReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at everything a command needs, in the order in which it needs it.
 *
 * <p>The rule: a look whose ground has failed is skipped, so that the first failure is the real one.
 */
public final class Doctor {
    private final RuntimeVersions machine;
    private final SettingsReport survey;
    private final Probe probe;
    private final Supplier<Org> org;
    private final OtherRegions regions;

    /**
     * Prepares the looks; nothing is sent yet.
     *
     * @param machine what runs here
     * @param survey the settings as found
     * @param probe looks at the network
     * @param org connected only when settings and network allow
     * @param regions tried when the credentials are refused
     */
    public Doctor(RuntimeVersions machine, SettingsReport survey, Probe probe, Supplier<Org> org, OtherRegions regions) {
        this.machine = machine;
        this.survey = survey;
        this.probe = probe;
        this.org = org;
        this.regions = regions;
    }

    /** Looks at everything and returns what was found. */
    public Diagnosis examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.ok("tool", "wmconfig " + machine.tool()));
        checks.add(Check.ok("java", "Java " + machine.java() + ", " + machine.vendor()));
        checks.addAll(new SettingsChecks(survey).all());
        Hosts hosts = survey.hosts();
        NetworkChecks network = new NetworkChecks(probe, hosts);
        checks.addAll(network.all());
        Credentials credentials = survey.credentials();
        if (hosts == null || credentials == null || !network.reachable()) {
            String why = network.reachable() ? "the settings cannot be used" : "the hosts cannot be reached";
            checks.add(Check.skipped("credentials", "not tried: " + why));
        } else {
            checks.addAll(new AccessChecks(org.get(), credentials, hosts, probe, regions).all());
        }
        return new Diagnosis(checks);
    }
}
