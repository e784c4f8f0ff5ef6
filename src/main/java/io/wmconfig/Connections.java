package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.cli.TimeLimit;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.Limits;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.settings.Profile;
import io.wmconfig.settings.ProfileFiles;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsReport;
import io.wmconfig.settings.SettingsRequest;
import io.wmconfig.terminal.StatusLine;
import io.wmconfig.terminal.Terminal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways to orgs: by the usual settings, by a profile, or to the org inside this process. */
final class Connections implements AutoCloseable {
    private static final String ADDRESS = "GENESYS_CLOUD_API_URL";

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final ProcessContext surroundings;
    private final StatusLine status;
    private final Set<String> said = new HashSet<>();
    private @Nullable Warning assumed;
    private @Nullable LocalSandbox sandbox;

    Connections(GlobalOptions options, Map<String, String> environment, Terminal terminal, ProcessContext surroundings) {
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.status = new StatusLine(
                terminal,
                terminal.errIsTerminal()
                        && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /**
     * Returns the settings for an org, and says what the user should hear of them.
     *
     * @param profile that names it; null for the usual one
     */
    Settings settings(@Nullable String profile) {
        if (options.sandbox()) {
            if (sandbox == null) {
                sandbox = LocalSandbox.embedded(options, environment, surroundings);
            }
            return sandbox.settings();
        }
        List<String> warnings = new ArrayList<>();
        Settings settings = reading(() -> reader().read(request(profile, warnings)));
        warnings.addAll(settings.warnings());
        Region region = settings.hosts().region();
        if (settings.hosts().regionAssumed() && region != null) {
            assumed = new Warning(
                    WarningKind.REGION_ASSUMED,
                    "no region is set, so " + region.name() + " (" + region.domain()
                            + ") is used; `--region` or `GENESYS_CLOUD_REGION` names another");
            warnings.add(assumed.message());
        }
        if (!options.quiet()) {
            warnings.stream().filter(said::add).forEach(warning -> terminal.say("warning: " + warning));
        }
        return settings;
    }

    /** Returns what scripts should hear of the way to the org. */
    List<Warning> warnings() {
        return assumed == null ? List.of() : List.of(assumed);
    }

    /** Returns the line that says how far the work is; what connections have to say goes above it. */
    StatusLine status() {
        return status;
    }

    /** Returns the settings as far as they can be made out. */
    SettingsReport survey() {
        return options.sandbox()
                ? SettingsReport.of(settings(null), "`--sandbox`")
                : reading(() -> reader().survey(request(options.profile(), new ArrayList<>())));
    }

    /** Returns the way to an org by its settings; nothing is sent yet. */
    Connection connection(Settings settings) {
        Limits usual = Limits.of(options.maxRetries(), options.timeout());
        return new Connection(
                settings.credentials(),
                settings.hosts(),
                settings.proxies(),
                settings.extraAuthorities(),
                new Limits(usual.maxRetries(), usual.total(), usual.connect(), surroundings.answerTimeout()),
                surroundings.time(),
                options.quiet() ? notice -> {} : status::say,
                "wmconfig/" + Launcher.version(),
                options.verbose());
    }

    /**
     * Returns the connections of two orgs; nothing is sent yet.
     *
     * @param from profile of the one; null for the usual org
     * @param to profile of the other; null for the usual org
     */
    OrgPair pair(@Nullable String from, @Nullable String to) {
        String one = from == null ? options.profile() : from;
        String other = to == null ? options.profile() : to;
        Settings ofOne = settings(one);
        if (Objects.equals(one, other)) {
            SdkOrg both = SdkOrg.connect(connection(ofOne));
            return new OrgPair(both, both);
        }
        Settings ofOther = settings(other);
        String address = environment.getOrDefault(ADDRESS, "").strip();
        URI api = ofOne.hosts().api();
        if (!address.isEmpty() && api.equals(ofOther.hosts().api()) && address.startsWith(api.toString())) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "`" + ADDRESS + "` would stand for both orgs")
                    .because("it is in the environment, and neither profile names a `.env` with an address of its own")
                    .hint("run `unset " + ADDRESS + "`, or set it in the `.env` that each profile names")
                    .toException();
        }
        return new OrgPair(SdkOrg.connect(connection(ofOne)), SdkOrg.connect(connection(ofOther)));
    }

    private <T> T reading(Supplier<T> work) {
        return TimeLimit.within(options.timeout(), "the settings", work);
    }

    private SettingsReader reader() {
        return new SettingsReader(environment, surroundings.workingDirectory());
    }

    private SettingsRequest request(@Nullable String name, List<String> warnings) {
        // Only when a profile is asked for: reading one costs the start of the YAML library.
        Profile profile = name == null
                ? null
                : new ProfileFiles(environment, surroundings.workingDirectory(), surroundings.home())
                        .find(name, warnings);
        // What a flag says of the usual org is not said of another one.
        boolean usual = Objects.equals(name, options.profile());
        return usual
                ? new SettingsRequest(options.region(), options.envFile(), options.caFile(), profile)
                : new SettingsRequest(null, null, options.caFile(), profile);
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
