package io.wmconfig.app;

import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.SettingsReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the settings: credentials and where they come from, region, errors. */
final class SettingsChecks {
    private static final String SETTINGS = "settings";

    private final SettingsReport report;
    private final @Nullable String profile;

    SettingsChecks(SettingsReport report, @Nullable String profile) {
        this.report = report;
        this.profile = profile;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        report.problems().forEach(problem -> checks.add(Check.failure(SETTINGS, problem)));
        Credentials credentials = report.credentials();
        if (credentials != null) {
            String what = credentials instanceof AccessToken ? "access token" : "client id and secret";
            checks.add(Check.ok(SETTINGS, what + " from " + credentials.origin()));
        }
        report.warnings().forEach(warning -> checks.add(Check.warning(SETTINGS, warning, null)));
        checks.add(region());
        return checks;
    }

    private Check region() {
        Hosts hosts = report.hosts();
        if (hosts == null) {
            return Check.skipped("region", "unknown: invalid settings");
        }
        Region region = hosts.region();
        String api = "API at `" + hosts.api().getAuthority() + "`";
        if (hosts.regionAssumed() && region != null) {
            return Check.warning(
                    "region",
                    "`" + region.name() + "` is assumed because no region is set; " + api,
                    "set `--region` or `GENESYS_CLOUD_REGION`");
        }
        String origin = report.hostsOrigin() == null ? "" : " from " + report.hostsOrigin();
        String whose = profile == null ? ", " : " (profile `" + profile + "`), ";
        return Check.ok("region", (region == null ? "none" : "`" + region.name() + "`") + whose + api + origin);
    }
}
