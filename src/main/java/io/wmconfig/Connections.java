package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.Limits;
import io.wmconfig.settings.Profile;
import io.wmconfig.settings.ProfileFiles;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import io.wmconfig.settings.Survey;
import io.wmconfig.terminal.StatusLine;
import io.wmconfig.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to orgs: by the usual settings, by a profile, or to the org inside this process. */
final class Connections implements AutoCloseable {
    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Surroundings surroundings;
    private final StatusLine status;
    private @Nullable LocalSandbox sandbox;

    Connections(GlobalOptions options, Map<String, String> environment, Terminal terminal, Surroundings surroundings) {
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
        Settings settings = reader().read(request(profile, warnings));
        warnings.addAll(settings.warnings());
        if (!options.quiet()) {
            warnings.forEach(warning -> terminal.say("warning: " + warning));
        }
        return settings;
    }

    /** Returns the line that says how far the work is; what connections have to say goes above it. */
    StatusLine status() {
        return status;
    }

    /** Returns the settings as far as they can be made out. */
    Survey survey() {
        return options.sandbox()
                ? Survey.of(settings(null), "`--sandbox`")
                : reader().survey(request(options.profile(), new ArrayList<>()));
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

    private SettingsReader reader() {
        return new SettingsReader(environment, surroundings.workingDirectory());
    }

    private SettingsRequest request(@Nullable String name, List<String> warnings) {
        // Only when a profile is asked for: reading one costs the start of the YAML library.
        Profile profile = name == null
                ? null
                : new ProfileFiles(environment, surroundings.workingDirectory(), surroundings.home())
                        .find(name, warnings);
        return new SettingsRequest(options.region(), options.envFile(), options.caFile(), profile);
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
