package io.wmconfig.app;

import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Notices;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.genesys.Probe;
import io.wmconfig.genesys.PublicCopies;
import io.wmconfig.genesys.RecordedCall;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.Limits;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.genesys.sdk.SdkProbe;
import io.wmconfig.input.ShellText;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Profile;
import io.wmconfig.settings.ProfileFiles;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsReport;
import io.wmconfig.settings.SettingsRequest;
import io.wmconfig.web.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The orgs, progress, time and files of one command. Nothing is connected before it is needed.
 *
 * <p>Longer than most classes: it is the only place that turns settings and profiles into orgs.
 */
public final class Session implements AutoCloseable {
    private static final String ADDRESS = "GENESYS_CLOUD_API_URL";

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final ProcessContext context;
    private final String version;
    /** Prints a line about settings or retried requests. */
    private final Notices say;

    private final Instant began;
    private final Progress progress = new Progress();
    /** By profile; null for the default org. */
    private final Map<@Nullable String, SdkOrg> orgs = new HashMap<>();

    private final Map<SdkOrg, OrgName> names = new HashMap<>();
    private final Set<String> confirming = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable SdkOrg latest;
    private @Nullable Settings settings;
    private @Nullable LocalSandbox sandbox;

    public Session(
            GlobalOptions options,
            Map<String, String> environment,
            ProcessContext context,
            String version,
            Notices say) {
        this.options = options;
        this.environment = environment;
        this.context = context;
        this.version = version;
        this.say = say;
        this.began = context.time().now();
    }

    public GlobalOptions options() {
        return options;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public ProcessContext context() {
        return context;
    }

    public String version() {
        return version;
    }

    public Progress progress() {
        return progress;
    }

    public Org org() {
        return connected(null);
    }

    /** Returns the org of a profile, null for the default one; sends nothing. Repeated calls return the same object. */
    public Org org(@Nullable String profile) {
        return connected(profile);
    }

    /** Returns the settings for credentials that are not saved yet. */
    public Settings unsaved(Region region, Credentials credentials) {
        SettingsReport report =
                reading(() -> reader().report(new SettingsRequest(region.name(), null, options.caFile(), null)));
        List<Problem> invalid = report.problems().stream()
                .filter(one -> one.kind() == ProblemKind.INVALID_SETTINGS)
                .toList();
        if (!invalid.isEmpty()) {
            throw new ProblemException(invalid);
        }
        return report.with(credentials, Objects.requireNonNull(report.hosts()));
    }

    /** Returns how to name the org of a profile, null for the current one; nothing is sent for it. */
    public OrgName orgName(@Nullable String profile) {
        return Objects.requireNonNull(names.get(connected(profile)));
    }

    /** Returns whether the current profile requires confirmation of every write. */
    public boolean confirms() {
        connected(null);
        return options.profile() != null && confirming.contains(options.profile());
    }

    /** Returns how to name the org with these hosts. */
    public OrgName orgName(@Nullable String profile, Hosts hosts) {
        Region region = hosts.region();
        return new OrgName(
                profile, region == null ? null : region.name(), hosts.api().getAuthority(), options.sandbox());
    }

    /** Returns the default org with a maximum number of requests per minute; 0 for no limit. */
    public Org limitedOrg(int rate, int threads) {
        SdkOrg org = connected(null);
        org.limit(rate, threads);
        return org;
    }

    /** Returns the default org and records all its traffic. */
    public Org recordedOrg(Consumer<RecordedCall> calls) {
        Settings found = settings(options.profile());
        return connect(options.profile(), found, connection(found).recordedBy(calls));
    }

    /** Returns the credentials of the org that was connected last. */
    public Credentials credentials() {
        return Objects.requireNonNull(settings).credentials();
    }

    /** Returns the public copies that visitors of the default org get. */
    public PublicCopies copies() {
        return connected(null);
    }

    /** Returns a probe of the network to an org; nothing is sent yet. */
    public Probe probe(Settings found) {
        return new SdkProbe(connection(found));
    }

    /** Returns the org with these settings; nothing is sent yet. */
    public Org orgOf(Settings found) {
        return SdkOrg.connect(connection(found));
    }

    /** Returns whether the default org is on this machine, like the sandbox. */
    public boolean isLocal() {
        connected(null);
        return settings != null && settings.hosts().isLocal();
    }

    /** Returns the site that pages load Messenger from for the default org; null if no region is known. */
    public @Nullable Site site() {
        connected(null);
        Region region = settings == null ? null : settings.hosts().region();
        return region == null ? null : new Site(region.environment(), region.domain());
    }

    private SdkOrg connected(@Nullable String profile) {
        String name = profile == null ? options.profile() : profile;
        SdkOrg known = orgs.get(name);
        if (known == null) {
            Settings found = settings(name);
            refuseSharedAddress(found);
            return connect(name, found, connection(found));
        }
        latest = known;
        return known;
    }

    private SdkOrg connect(@Nullable String name, Settings found, Connection connection) {
        SdkOrg org = SdkOrg.connect(connection, flags(name));
        if (options.sandbox()) {
            // Nobody else uses the sandbox, so there is nobody to leave requests for.
            org.limit(0, 1);
        }
        org.openEarly();
        orgs.put(name, org);
        names.put(org, orgName(name, found.hosts()));
        latest = org;
        settings = found;
        return org;
    }

    /** Returns the flags that select the org of a profile, each after a space. */
    private String flags(@Nullable String profile) {
        if (options.sandbox()) {
            return " --sandbox" + flag("--sandbox-dir", options.sandboxDir());
        }
        boolean usual = Objects.equals(profile, options.profile());
        return flag("--profile", profile)
                + flag("--region", usual ? options.region() : null)
                + flag("--env-file", usual ? options.envFile() : null);
    }

    private static String flag(String name, @Nullable String value) {
        return value == null ? "" : " " + ShellText.argument(name, value);
    }

    /** Refuses an API address in the environment that would give two profiles the same org. */
    private void refuseSharedAddress(Settings next) {
        String address = environment.getOrDefault(ADDRESS, "").strip();
        URI api = next.hosts().api();
        boolean shared = settings != null && api.equals(settings.hosts().api());
        if (shared && !address.isEmpty() && address.startsWith(api.toString())) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "`" + ADDRESS + "` would be used for both orgs")
                    .because("it is set in the environment, and neither profile's `.env` sets its own address")
                    .hint("run `unset " + ADDRESS + "`, or set it in each profile's `.env` file")
                    .toException();
        }
    }

    /** Returns the settings for an org and prints warnings about them. */
    private Settings settings(@Nullable String profile) {
        if (options.sandbox()) {
            if (sandbox == null) {
                sandbox = LocalSandbox.embedded(options, environment, context);
            }
            return sandbox.settings();
        }
        List<String> lines = new ArrayList<>();
        Settings found = reading(() -> reader().read(request(profile, lines)));
        lines.addAll(found.warnings());
        Region region = found.hosts().region();
        if (found.hosts().regionAssumed() && region != null) {
            Warning assumed = new Warning(
                    WarningKind.REGION_ASSUMED,
                    "no region is set, so " + region.name() + " (" + region.domain()
                            + ") is used; set another with `--region` or `GENESYS_CLOUD_REGION`");
            warnings.clear();
            warnings.add(assumed);
            lines.add(assumed.message());
        }
        if (!options.quiet()) {
            lines.stream().filter(said::add).forEach(line -> say.say("warning: " + line));
        }
        return found;
    }

    /** Returns the settings as far as they are usable, with their problems. */
    public SettingsReport settingsReport() {
        return options.sandbox()
                ? SettingsReport.of(settings(null), "`--sandbox`")
                : reading(() -> reader().report(request(options.profile(), new ArrayList<>())));
    }

    private <T> T reading(Supplier<T> work) {
        return TimeLimit.within(options.timeout(), "the settings", work);
    }

    public ProfileFiles profiles() {
        return new ProfileFiles(environment, context.workingDirectory(), context.home());
    }

    private SettingsReader reader() {
        return new SettingsReader(environment, context.workingDirectory());
    }

    private SettingsRequest request(@Nullable String name, List<String> lines) {
        // Only if a profile is requested: reading one takes the time to load the YAML library.
        Profile profile = name == null ? null : profiles().find(name, lines);
        if (profile != null && profile.confirm()) {
            confirming.add(profile.name());
        }
        // Flags describe the default org, not another one.
        boolean usual = Objects.equals(name, options.profile());
        return usual
                ? new SettingsRequest(options.region(), options.envFile(), options.caFile(), profile)
                : new SettingsRequest(null, null, options.caFile(), profile);
    }

    private Connection connection(Settings found) {
        Limits usual = Limits.of(options.maxRetries(), options.timeout());
        return new Connection(
                found.credentials(),
                found.hosts(),
                found.proxies(),
                found.extraAuthorities(),
                new Limits(usual.maxRetries(), usual.total(), usual.connect(), context.answerTimeout()),
                context.time(),
                options.quiet() ? notice -> {} : say,
                "wmconfig/" + version,
                options.verbose(),
                null);
    }

    /** Returns how long to wait for visitors' copies: 90 % of the remaining time, so that a last read still fits. */
    public Duration left() {
        Duration left =
                options.timeout().minus(Duration.between(began, context.time().now()));
        return left.isNegative() ? Duration.ZERO : left.multipliedBy(9).dividedBy(10);
    }

    /** Writes a text file; a relative path starts at the working directory. */
    public void save(String path, String text) {
        Path file = context.workingDirectory().resolve(path);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Problem.of(ProblemKind.OUTPUT_FAILED, "cannot write `" + path + "`")
                    .because(reason(e))
                    .hint("choose a file in a directory you can write to")
                    .toException();
        }
    }

    /** Returns why a file could not be used, without Java's names. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return "`" + there.getFile() + "` is not a directory";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Returns the cost so far. */
    public Cost cost() {
        SdkOrg org = latest == null ? connected(null) : latest;
        Traffic traffic = new Traffic(0, 0);
        for (SdkOrg one : orgs.values()) {
            traffic = traffic.and(one.traffic());
        }
        return new Cost(
                Objects.requireNonNull(names.get(org)),
                traffic,
                Duration.between(began, context.time().now()),
                List.copyOf(warnings));
    }

    /** Returns the cost so far; null if no org is connected. */
    public @Nullable Cost spent() {
        return latest == null ? null : cost();
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
