package io.wmconfig.cli;

import io.wmconfig.app.Apply;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.ApplyAll;
import io.wmconfig.app.FleetRequest;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.Fate;
import io.wmconfig.app.PlanFile;
import io.wmconfig.app.ProgressListener;
import io.wmconfig.app.Session;
import io.wmconfig.app.Verify;
import io.wmconfig.look.Look;
import io.wmconfig.output.ApplyReport;
import io.wmconfig.output.FleetReport;
import io.wmconfig.output.JobSummary;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Target;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** {@code apply} and {@code plan}: one piece of code, that writes or does not. */
final class ApplyCommand extends Command {
    private static final String MARKDOWN = "markdown";

    private final boolean planOnly;

    private ApplyCommand(String name, String summary, boolean planOnly) {
        super(name, summary, MARKDOWN);
        this.planOnly = planOnly;
    }

    static ApplyCommand apply() {
        return new ApplyCommand("apply", "Create or update a deployment so that it has the look asked for.", false);
    }

    static ApplyCommand plan() {
        return new ApplyCommand("plan", "Show what apply would change; nothing is written.", true);
    }

    @Override
    void describe(CommandSpec spec) {
        OptionGroups.add(
                spec,
                "%nDeployment:%n",
                List.of(
                        Options.files(),
                        Options.value("--name", "NAME", "Exact name of the deployment."),
                        Options.value("--id", "ID", "Id of the deployment, instead of its name."),
                        Options.on("Create it even if the name resembles an existing one.", "--create"),
                        Options.on("Never create it.", "--no-create"),
                        Options.on("Give up unpublished changes in the draft.", "--discard-draft"),
                        Options.on("Publish unpublished changes in the draft along.", "--include-draft")));
        Options.look(spec);
        OptionGroups.add(spec, ContrastFlags.options());
        OptionGroups.add(spec, FleetArguments.flags(planOnly));
        if (planOnly) {
            spec.addOption(Options.on("End with exit code 2 when something would change.", "--detailed-exitcode"));
            spec.addOption(Options.value("--out", "FILE", "Save the plan; apply --plan FILE does exactly that."));
        } else {
            spec.addOption(Options.value(
                    "--plan", "FILE", "Carry out a saved plan, unless the org has moved on (exit code 7)."));
            spec.addOption(Options.on("Only plan, as the plan command does.", "--dry-run"));
            spec.addOption(Options.on("Do not wait until the new version is active.", "--no-wait"));
            spec.addOption(
                    Options.on("At the end, wait until visitors get it; exit code 12 if they do not.", "--verify"));
        }
    }

    @Override
    Work read(Arguments arguments) {
        if (arguments.has("--plan")) {
            return saved(arguments);
        }
        CreatePolicy create =
                arguments.createPolicy(arguments.has("--file") ? CreatePolicy.UNLESS_SLIP : CreatePolicy.UNLESS_TYPO);
        arguments.exclusive("--verify", "--no-wait");
        arguments.exclusive("--verify", "--dry-run");
        DraftPolicy draft = arguments.draftPolicy();
        boolean dryRun = planOnly || arguments.has("--dry-run");
        boolean untilActive = !arguments.has("--no-wait");
        ContrastPolicy contrast = ContrastFlags.read(arguments);
        BiFunction<Target, Look, ApplyRequest> requests =
                (target, look) -> new ApplyRequest(target, look, create, draft, dryRun, untilActive, contrast);
        boolean many = arguments.has("--file") || arguments.has("--out") || isMarkdown(arguments);
        if (!many) {
            return one(arguments, requests);
        }
        List<RequestedDeployment> items = arguments.has("--file")
                ? FleetArguments.ofFiles(arguments, requests)
                : List.of(FleetArguments.ofFlags(arguments, requests));
        return documents(arguments, new FleetRequest(items, dryRun, FleetArguments.options(arguments)));
    }

    private Work one(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        FleetArguments.refuse(arguments);
        ApplyRequest request = requests.apply(arguments.target(), arguments.look());
        boolean verify = arguments.has("--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        return (session, dialog) -> {
            Apply apply = new Apply(session.org(), session.progress());
            Supplier<ApplyResult> work = () -> apply.run(request, plan -> dialog.warn(List.of(plan)));
            ApplyResult result = request.dryRun() ? work.get() : dialog.interruptible(session, work);
            if (CommandRunner.isInWorkflow(session.environment())) {
                summarize(session, dialog, JobSummary.ofOne(request, result));
            }
            if (verify) {
                new Verify(session.org(), session.copies())
                        .run(
                                request.target(),
                                Look.NOTHING,
                                session.left(),
                                session.progress().done());
            }
            boolean differs = detailed && result.plan().action() != Plan.PlanAction.NONE;
            return new ApplyReport(name(), result, session.cost(), dialog.shown()).differing(differs);
        };
    }

    private Work documents(Arguments arguments, FleetRequest request) {
        arguments.exclusive("--file", "--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        boolean markdown = isMarkdown(arguments);
        String out = arguments.value("--out");
        return (session, dialog) -> {
            FleetResult result = run(request, session, dialog);
            if (out != null) {
                FleetArguments.save(session, out, result);
            }
            boolean differs =
                    detailed && result.count(Fate.UNCHANGED) < result.entries().size();
            return new FleetReport(name(), result, markdown, session.cost(), dialog.shown()).differing(differs);
        };
    }

    private Work saved(Arguments arguments) {
        boolean markdown = isMarkdown(arguments);
        PlanFile plan = FleetArguments.saved(arguments).with(FleetArguments.options(arguments));
        return (session, dialog) -> {
            plan.requireHost(FleetArguments.orgName(session));
            FleetResult result = run(plan.request(), session, dialog);
            return new FleetReport(name(), result, markdown, session.cost(), dialog.shown());
        };
    }

    private FleetResult run(FleetRequest request, Session session, Dialog dialog) {
        int threads = Math.min(request.options().concurrency(), request.items().size());
        ApplyAll walk = new ApplyAll(
                session.limitedOrg(request.options().rate(), threads),
                session.progress(),
                request,
                session.options().quiet() ? ProgressListener.NOBODY : dialog);
        FleetResult result = request.dryRun()
                ? walk.run()
                : dialog.interruptible(
                        session,
                        walk::run,
                        walk::soFar,
                        problem -> new FleetReport(name(), walk.soFar(), false, session.cost(), dialog.shown()));
        if (CommandRunner.isInWorkflow(session.environment())) {
            summarize(session, dialog, result);
        }
        return result;
    }

    private void summarize(Session session, Dialog dialog, FleetResult result) {
        new JobSummary(session.environment(), session.context().workingDirectory(), dialog.terminal())
                .add(name(), result, session.cost());
    }

    private static boolean isMarkdown(Arguments arguments) {
        return GlobalFlags.format(arguments).equals(MARKDOWN);
    }
}
