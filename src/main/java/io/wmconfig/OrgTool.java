package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.cli.SandboxRequest;
import io.wmconfig.cli.Tool;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.Limits;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.page.Site;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.report.Cost;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import io.wmconfig.terminal.Terminal;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.ApplyWalk;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.GetWalk;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.SnippetRequest;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.SnippetWalk;
import io.wmconfig.walk.VerifyResult;
import io.wmconfig.walk.VerifyWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands' tool on a real org, or on the one inside this process; nothing is connected before it is needed. */
final class OrgTool implements Tool {
    /** How long a stage that is under way may take to end after a signal. */
    private static final Duration GRACE = Duration.ofMillis(900);

    private final GlobalOptions options;
    private final Renderer renderer;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Surroundings surroundings;
    private final Instant began;
    private final Progress progress = new Progress();
    private @Nullable LocalSandbox sandbox;
    private @Nullable SdkOrg org;
    private @Nullable Region region;

    OrgTool(
            GlobalOptions options,
            Renderer renderer,
            Map<String, String> environment,
            Terminal terminal,
            Surroundings surroundings) {
        this.options = options;
        this.renderer = renderer;
        this.environment = environment;
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.began = surroundings.time().now();
    }

    @Override
    public ApplyResult apply(ApplyRequest request) {
        Org connected = org();
        if (surroundings.ownsProcess() && !request.dryRun()) {
            Thread worker = Thread.currentThread();
            Signals.take(kind -> stop(kind, worker));
        }
        return new ApplyWalk(connected, progress).run(request);
    }

    /** Lets the stage under way end, for a moment; then says what is done, and ends. */
    private void stop(ProblemKind kind, Thread worker) {
        progress.stop(kind);
        worker.interrupt();
        try {
            worker.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Rendering rendering = renderer.failure("apply", List.of(progress.interruption()));
        rendering.asides().forEach(terminal::say);
        terminal.result(rendering.result());
        Runtime.getRuntime().halt(kind.exitCode().number());
    }

    @Override
    public GetResult get(Target target) {
        return new GetWalk(org()).run(target);
    }

    @Override
    public ListResult list() {
        return new ListResult(new Resolver(org()).deployments());
    }

    @Override
    public VerifyResult verify(Target target, boolean wait) {
        SdkOrg connected = org();
        Duration limit = wait ? left() : Duration.ZERO;
        return new VerifyWalk(connected, connected).run(target, limit, progress.done());
    }

    @Override
    public SnippetResult snippet(SnippetRequest request) {
        SnippetWalk walk = new SnippetWalk(org());
        Region named = region;
        return walk.run(request, named == null ? null : new Site(named.environment(), named.domain()));
    }

    /** Returns how long visitors' copies may be waited for: a last look at them must still fit into the time. */
    private Duration left() {
        Duration left = options.timeout()
                .minus(Duration.between(began, surroundings.time().now()));
        return left.isNegative() ? Duration.ZERO : left.multipliedBy(9).dividedBy(10);
    }

    @Override
    public void serveSandbox(SandboxRequest request) {
        try (LocalSandbox served = LocalSandbox.serving(request, options, environment, surroundings)) {
            terminal.result(served.exports());
            if (surroundings.ownsProcess()) {
                Signals.take(kind -> Runtime.getRuntime().halt(0));
            }
            served.await();
        }
    }

    @Override
    public Cost cost() {
        Org connected = org();
        return new Cost(
                connected.host(),
                connected.traffic(),
                Duration.between(began, surroundings.time().now()));
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private SdkOrg org() {
        if (org == null) {
            Settings settings = settings();
            region = settings.hosts().region();
            org = SdkOrg.connect(connection(settings));
        }
        return org;
    }

    private Settings settings() {
        if (options.sandbox()) {
            sandbox = LocalSandbox.embedded(options, environment, surroundings);
            return sandbox.settings();
        }
        Settings settings = new SettingsReader(environment, surroundings.workingDirectory())
                .read(new SettingsRequest(options.region(), options.envFile(), options.caFile()));
        if (!options.quiet()) {
            settings.warnings().forEach(warning -> terminal.say("warning: " + warning));
        }
        return settings;
    }

    private Connection connection(Settings settings) {
        Limits usual = Limits.of(options.maxRetries(), options.timeout());
        return new Connection(
                settings.credentials(),
                settings.hosts(),
                settings.proxies(),
                settings.extraAuthorities(),
                new Limits(usual.maxRetries(), usual.total(), usual.connect(), surroundings.answerTimeout()),
                surroundings.time(),
                options.quiet() ? notice -> {} : terminal::say,
                "wmconfig/" + Launcher.version(),
                options.verbose());
    }
}
