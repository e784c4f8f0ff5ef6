package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.cli.SandboxRequest;
import io.wmconfig.cli.Tool;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.execute.Progress;
import io.wmconfig.fleet.FleetEntry;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.FleetWalk;
import io.wmconfig.fleet.Onlooker;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.sdk.Connection;
import io.wmconfig.genesys.sdk.Limits;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.page.Site;
import io.wmconfig.plan.Plan;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.report.Cost;
import io.wmconfig.report.FleetStatus;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.resolve.Located;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import io.wmconfig.settings.Survey;
import io.wmconfig.terminal.StatusLine;
import io.wmconfig.terminal.Terminal;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.ApplyWalk;
import io.wmconfig.walk.DeleteRequest;
import io.wmconfig.walk.DeleteResult;
import io.wmconfig.walk.DeleteWalk;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.GetWalk;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.HistoryWalk;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.RollbackRequest;
import io.wmconfig.walk.RollbackWalk;
import io.wmconfig.walk.SnippetRequest;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.SnippetWalk;
import io.wmconfig.walk.VerifyResult;
import io.wmconfig.walk.VerifyWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands' tool on a real org, or on the one inside this process; nothing is connected before it is needed. */
final class OrgTool implements Tool {
    private final GlobalOptions options;
    private final Renderer renderer;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Surroundings surroundings;
    private final Instant began;
    private final Progress progress = new Progress();
    private final StatusLine status;
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
        this.status = new StatusLine(
                terminal,
                terminal.errIsTerminal()
                        && !environment.getOrDefault("TERM", "").equals("dumb"));
        this.began = surroundings.time().now();
    }

    @Override
    public ApplyResult apply(ApplyRequest request) {
        Org connected = org();
        ApplyWalk walk = new ApplyWalk(connected, progress);
        return request.dryRun() ? walk.run(request) : interruptible("apply", () -> walk.run(request));
    }

    @Override
    public FleetResult applyAll(FleetRequest request) {
        SdkOrg connected = org();
        connected.limit(request.manner().rate());
        FleetWalk walk = new FleetWalk(connected, progress, request, this::follow);
        if (request.dryRun() || !surroundings.ownsProcess()) {
            return walk.run();
        }
        Interruption interruption =
                new Interruption(progress, problem -> end(renderer.fleet("apply", walk.soFar(), cost()), problem));
        Signals.take(interruption::come);
        return interruption.guard(walk::run, walk::soFar);
    }

    /** Says on the way how far a run is: a bar for people, a line each for logs. */
    private void follow(FleetEntry entry, Onlooker.Tally soFar) {
        if (options.quiet()) {
            return;
        }
        if (status.isShown()) {
            status.show(FleetStatus.bar(soFar, terminal.width()));
        } else {
            terminal.say(FleetStatus.line(entry, soFar));
        }
        if (soFar.ended() == soFar.all()) {
            status.clear();
        }
    }

    @Override
    public ApplyResult rollback(RollbackRequest request) {
        Org connected = org();
        RollbackWalk walk = new RollbackWalk(connected, progress, this::agreeToRollback);
        return request.dryRun() ? walk.run(request) : interruptible("rollback", () -> walk.run(request));
    }

    private void agreeToRollback(Plan.Update plan) {
        if (!terminal.canPrompt()) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, "rolling back needs a confirmation; nothing was written")
                    .because("there is no terminal to ask on")
                    .hint("add `--yes`, or `--dry-run` to see what would change")
                    .toException();
        }
        renderer.preview(plan).forEach(terminal::say);
        if (!terminal.confirms("Roll back?")) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, "not rolled back; nothing was written")
                    .toException();
        }
    }

    @Override
    public DeleteResult delete(DeleteRequest request) {
        Org connected = org();
        DeleteWalk walk =
                new DeleteWalk(connected, progress, located -> repeatedName(located, request.withConfiguration()));
        return interruptible("delete", () -> walk.run(request));
    }

    private @Nullable String repeatedName(Located located, boolean withConfiguration) {
        if (!terminal.canPrompt()) {
            return null;
        }
        renderer.preview(located, withConfiguration).forEach(terminal::say);
        return terminal.ask("Type the name of the deployment to delete it:").orElse("");
    }

    /** Does work that writes: a signal lets the stage under way end, for a moment, and then says what is done. */
    private <T> T interruptible(String command, Supplier<T> work) {
        if (!surroundings.ownsProcess()) {
            return work.get();
        }
        Interruption interruption = new Interruption(progress, problem -> tell(command, problem));
        Signals.take(interruption::come);
        return interruption.guard(work);
    }

    private void tell(String command, Problem problem) {
        end(renderer.failure(command, List.of(problem)), problem);
    }

    private void end(Rendering rendering, Problem problem) {
        try {
            status.clear();
            rendering.asides().forEach(terminal::say);
            terminal.result(rendering.result());
        } finally {
            Runtime.getRuntime().halt(problem.kind().exitCode().number());
        }
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
    public HistoryResult history(Target target) {
        return new HistoryWalk(org()).run(target);
    }

    @Override
    public Diagnosis doctor(boolean tryRegions) {
        Survey survey = options.sandbox()
                ? Survey.of(settings(), "`--sandbox`")
                : new SettingsReader(environment, surroundings.workingDirectory()).survey(settingsRequest());
        return new OrgDoctor(survey, this::connection, terminal, surroundings.regions()).examine(tryRegions);
    }

    @Override
    public void serveSandbox(SandboxRequest request) {
        try (LocalSandbox served = LocalSandbox.serving(request, options, environment, surroundings)) {
            // Whoever reads the variables may end us at once.
            if (surroundings.ownsProcess()) {
                Signals.take(kind -> Runtime.getRuntime().halt(0));
            }
            terminal.result(renderer.sandbox(served.variables()).result());
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
            if (options.sandbox()) {
                // It is ours alone, and limits nobody.
                org.limit(0);
            }
        }
        return org;
    }

    private Settings settings() {
        if (options.sandbox()) {
            sandbox = LocalSandbox.embedded(options, environment, surroundings);
            return sandbox.settings();
        }
        Settings settings = new SettingsReader(environment, surroundings.workingDirectory()).read(settingsRequest());
        if (!options.quiet()) {
            settings.warnings().forEach(warning -> terminal.say("warning: " + warning));
        }
        return settings;
    }

    private SettingsRequest settingsRequest() {
        return new SettingsRequest(options.region(), options.envFile(), options.caFile());
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
                options.quiet() ? notice -> {} : status::say,
                "wmconfig/" + Launcher.version(),
                options.verbose());
    }
}
