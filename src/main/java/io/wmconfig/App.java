package io.wmconfig;

import io.wmconfig.cli.CommandRunner;
import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.cli.SandboxRequest;
import io.wmconfig.cli.Tool;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.execute.Progress;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.FleetWalk;
import io.wmconfig.fleet.PlanFile;
import io.wmconfig.fleet.PromoteRequest;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.fleet.PromoteWalk;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.livecheck.CheckFile;
import io.wmconfig.livecheck.LiveCheck;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.livecheck.Recording;
import io.wmconfig.look.Look;
import io.wmconfig.page.PreviewPage;
import io.wmconfig.page.Site;
import io.wmconfig.plan.Plan;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.report.Cost;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.resolve.Located;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.terminal.Terminal;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.ApplyWalk;
import io.wmconfig.walk.CompareRequest;
import io.wmconfig.walk.CompareResult;
import io.wmconfig.walk.CompareWalk;
import io.wmconfig.walk.DeleteRequest;
import io.wmconfig.walk.DeleteResult;
import io.wmconfig.walk.DeleteWalk;
import io.wmconfig.walk.ExportRequest;
import io.wmconfig.walk.ExportResult;
import io.wmconfig.walk.ExportWalk;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.GetWalk;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.HistoryWalk;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.PreviewRequest;
import io.wmconfig.walk.PreviewResult;
import io.wmconfig.walk.PreviewWalk;
import io.wmconfig.walk.RollbackRequest;
import io.wmconfig.walk.RollbackWalk;
import io.wmconfig.walk.SnippetRequest;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.SnippetWalk;
import io.wmconfig.walk.VerifyResult;
import io.wmconfig.walk.VerifyWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands' tool on a real org, or on the one inside this process; nothing is connected before it is needed. */
final class App implements Tool {
    private final GlobalOptions options;
    private final Renderer renderer;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final ProcessContext surroundings;
    private final Instant began;
    private final Progress progress = new Progress();
    private final Connections connections;
    private @Nullable SdkOrg org;
    private @Nullable OrgPair pair;
    private @Nullable Region region;

    App(
            GlobalOptions options,
            Renderer renderer,
            Map<String, String> environment,
            Terminal terminal,
            ProcessContext surroundings) {
        this.options = options;
        this.renderer = renderer;
        this.environment = environment;
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.began = surroundings.time().now();
        this.connections = new Connections(options, environment, terminal, surroundings);
    }

    @Override
    public ApplyResult apply(ApplyRequest request) {
        Org connected = org();
        ApplyWalk walk = new ApplyWalk(connected, progress);
        Supplier<ApplyResult> work = () -> walk.run(request, plan -> warn(List.of(plan)));
        return request.dryRun() ? work.get() : interruptible("apply", work);
    }

    @Override
    public FleetResult applyAll(FleetRequest request) {
        OrgFleet fleet = new OrgFleet(options, terminal, connections.status(), renderer);
        FleetWalk walk = fleet.walk(org(), progress, request);
        return request.dryRun()
                ? walk.run()
                : interruptible(walk::run, walk::soFar, problem -> renderer.fleet("apply", walk.soFar(), cost()));
    }

    @Override
    public FleetResult applyPlan(PlanFile plan) {
        plan.requireHost(orgName());
        return applyAll(plan.request());
    }

    /** The port of the org inside this process is another one each time. */
    @Override
    public String orgName() {
        return options.sandbox() ? "the sandbox" : org().host();
    }

    @Override
    public void summarize(String command, ApplyRequest request, ApplyResult result) {
        if (CommandRunner.isInWorkflow(environment)) {
            summarize(command, JobSummary.ofOne(request, result));
        }
    }

    @Override
    public void summarize(String command, FleetResult result) {
        if (CommandRunner.isInWorkflow(environment)) {
            new JobSummary(environment, surroundings.workingDirectory(), terminal).add(command, result, cost());
        }
    }

    @Override
    public ExportResult export(ExportRequest request) {
        return new ExportWalk(org()).run(request);
    }

    @Override
    public void save(String path, String text) {
        Path file = surroundings.workingDirectory().resolve(path);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Problem.of(ProblemKind.OUTPUT_FAILED, "`" + path + "` cannot be written")
                    .because(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .hint("name a file in a directory that is there and yours")
                    .toException();
        }
    }

    @Override
    public ApplyResult rollback(RollbackRequest request) {
        Org connected = org();
        RollbackWalk walk = new RollbackWalk(connected, progress, plan -> agreeToRollback(plan, request.agreed()));
        return request.dryRun() ? walk.run(request) : interruptible("rollback", () -> walk.run(request));
    }

    private void agreeToRollback(Plan.Update plan, boolean agreed) {
        agree(List.of(plan), agreed, "rolling back", "Roll back?", "not rolled back");
    }

    /** Says the warnings of what is about to be written. */
    private void warn(List<? extends Plan> plans) {
        if (!options.quiet()) {
            for (Plan plan : plans) {
                String whose = plans.size() == 1 ? "" : " (" + Ansi.sanitize(plan.name()) + ")";
                renderer.warnings(plan).forEach(line -> terminal.say(line + whose));
            }
        }
    }

    private void agree(List<? extends Plan> plans, boolean agreed, String doing, String question, String refused) {
        if (agreed) {
            warn(plans);
            return;
        }
        if (!terminal.canPrompt()) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, doing + " needs a confirmation; nothing was written")
                    .because("there is no terminal to ask on")
                    .hint("add `--yes`, or `--dry-run` to see what would change")
                    .toException();
        }
        plans.forEach(plan -> renderer.preview(plan).forEach(terminal::say));
        if (!terminal.confirms(question)) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, refused + "; nothing was written")
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
        return interruptible(
                work,
                () -> {
                    throw progress.interruption().toException();
                },
                problem -> renderer.failure(command, List.of(problem), spent()));
    }

    /**
     * Does work that writes.
     *
     * @param stopped the result of work that was told to stop
     * @param last what is said when the stage under way does not end in time
     */
    private <T> T interruptible(Supplier<T> work, Supplier<T> stopped, Function<Problem, Rendering> last) {
        if (!surroundings.ownsProcess()) {
            return progress.guard(work);
        }
        Interruption interruption = new Interruption(progress, problem -> end(last.apply(problem), problem));
        Signals.install(interruption::onSignal);
        return interruption.guard(() -> progress.guard(work), stopped);
    }

    private void end(Rendering rendering, Problem problem) {
        try {
            connections.status().clear();
            rendering.stderrLines().forEach(terminal::say);
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
    public VerifyResult verify(Target target, Look look, boolean wait) {
        SdkOrg connected = org();
        Duration limit = wait ? left() : Duration.ZERO;
        return new VerifyWalk(connected, connected).run(target, look, limit, progress.done());
    }

    @Override
    public SnippetResult snippet(SnippetRequest request) {
        SnippetWalk walk = new SnippetWalk(org());
        Region named = region;
        return walk.run(request, named == null ? null : new Site(named.environment(), named.domain()));
    }

    @Override
    public PreviewResult preview(PreviewRequest request) {
        return new PreviewWalk(this::org).run(request);
    }

    @Override
    public String pagePicture(String file) {
        return previewFiles().pagePicture(file);
    }

    @Override
    public void draw(PreviewPage page, String file) {
        previewFiles().draw(page.still(), page.tallest(), file, left());
    }

    @Override
    public String open(String html) {
        return previewFiles().open(html);
    }

    private PreviewFiles previewFiles() {
        return new PreviewFiles(surroundings.workingDirectory(), new BrowserPrograms(environment));
    }

    /** Returns how long visitors' copies may be waited for: a last look at them must still fit into the time. */
    private Duration left() {
        Duration left = options.timeout()
                .minus(Duration.between(began, surroundings.time().now()));
        return left.isNegative() ? Duration.ZERO : left.multipliedBy(9).dividedBy(10);
    }

    @Override
    public CompareResult compare(CompareRequest request) {
        OrgPair both = connections.pair(request.fromProfile(), request.toProfile());
        pair = both;
        return new CompareWalk(both.from(), both.to()).run(request);
    }

    @Override
    public PromoteResult promote(PromoteRequest request) {
        OrgPair both = connections.pair(request.from(), request.to());
        pair = both;
        PromoteWalk walk = new PromoteWalk(
                both.from(),
                both.to(),
                progress,
                plans -> agree(
                        plans, request.agreed(), "promoting", "Promote to `" + request.to() + "`?", "not promoted"));
        return request.dryRun() ? walk.run(request) : interruptible("promote", () -> walk.run(request));
    }

    @Override
    public HistoryResult history(Target target) {
        return new HistoryWalk(org()).run(target);
    }

    @Override
    public Diagnosis doctor(boolean tryRegions) {
        return new OrgDoctor(
                        connections.survey(),
                        connections::connection,
                        terminal,
                        surroundings.regions().get())
                .examine(tryRegions);
    }

    @Override
    public void agreeToLiveCheck(boolean agreed) {
        if (!agreed) {
            new OrgLiveCheck(terminal).agree();
        }
    }

    @Override
    public LiveCheckResult liveCheck() {
        Settings settings = connections.settings(options.profile());
        Recording recording = new Recording();
        SdkOrg recorded = SdkOrg.connect(connections.connection(settings).recordedBy(recording));
        org = recorded;
        String unique = UUID.randomUUID().toString().substring(0, 8);
        LiveCheck check = new LiveCheck(recorded, recorded, recording, progress, unique, OrgLiveCheck.PATIENCE);
        LiveCheckResult result = surroundings.ownsProcess()
                ? new OrgLiveCheck(terminal)
                        .run(
                                check,
                                progress,
                                problem -> end(renderer.failure("doctor", List.of(problem), spent()), problem))
                : check.run();
        String text = CheckFile.of(result, recording, Launcher.version(), OrgLiveCheck.secrets(settings.credentials()));
        try {
            save(CheckFile.NAME, text);
            return result.withFile(CheckFile.NAME);
        } catch (ProblemException e) {
            return result.withoutFile(e.problems().get(0));
        }
    }

    @Override
    public void serveSandbox(SandboxRequest request) {
        try (LocalSandbox served = LocalSandbox.serving(request, options, environment, surroundings)) {
            // Whoever reads the variables may end us at once.
            if (surroundings.ownsProcess()) {
                Signals.install(kind -> Runtime.getRuntime().halt(0));
            }
            terminal.result(renderer.sandbox(served.variables()).result());
            served.await();
        }
    }

    @Override
    public Cost cost() {
        OrgPair both = pair;
        Org connected = both == null ? org() : both.to();
        return new Cost(
                connected.host(),
                both == null ? connected.traffic() : both.traffic(),
                Duration.between(began, surroundings.time().now()),
                connections.warnings());
    }

    @Override
    public @Nullable Cost spent() {
        return org == null && pair == null ? null : cost();
    }

    @Override
    public void close() {
        connections.close();
    }

    private SdkOrg org() {
        if (org == null) {
            Settings settings = connections.settings(options.profile());
            region = settings.hosts().region();
            org = SdkOrg.connect(connections.connection(settings));
            if (options.sandbox()) {
                // It is ours alone, and limits nobody.
                org.limit(0, 1);
            }
        }
        return org;
    }
}
