package io.wmconfig.cli;

import io.wmconfig.app.Apply;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.ApplyAll;
import io.wmconfig.app.FleetRequest;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.DocumentStatus;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.PlanFile;
import io.wmconfig.app.Session;
import io.wmconfig.app.Verify;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.output.ApplyReport;
import io.wmconfig.output.FleetReport;
import io.wmconfig.output.JobSummary;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** {@code apply} and {@code plan}: the same code, with or without the write. */
final class ApplyCommand extends Command {
    private static final String MARKDOWN = "markdown";

    private final boolean planOnly;

    private ApplyCommand(String name, String summary, boolean planOnly) {
        super(name, summary, MARKDOWN);
        this.planOnly = planOnly;
    }

    static ApplyCommand apply() {
        return new ApplyCommand("apply", "Create a deployment or update its look", false);
    }

    static ApplyCommand plan() {
        return new ApplyCommand("plan", "Show what apply would change, without changing anything", true);
    }

    @Override
    void describe(HelpPage page) {
        page.usage("--name NAME [LOOK OPTIONS]").usage("-f PATH [LOOK OPTIONS]");
        if (planOnly) {
            page.examples(
                    "wmconfig plan --name Support --primary 0056b3",
                    "wmconfig plan -f looks/ --detailed-exitcode",
                    "wmconfig plan -f looks/ -o markdown --out plan.json");
        } else {
            page.usage("--plan FILE")
                    .examples(
                            "wmconfig apply --name Support --primary 0056b3 --position bottom-right",
                            "wmconfig apply --name Support --title 'How can we help?' --language en-us",
                            "wmconfig apply --name Support --primary 0056b3 --dry-run",
                            "wmconfig apply -f looks/ --min-contrast 4.5",
                            "wmconfig apply --plan plan.json");
        }
        page.section(
                        "Target",
                        Options.value("--name", "NAME", "Deployment name (exact match)"),
                        Options.id(),
                        Options.files())
                .section("Look", Options.look(List.of(LookSetting.values())));
        if (!planOnly) {
            page.section(
                            "Target",
                            Options.value(
                                    "--plan", "FILE", "Apply a saved plan; exits with 7 if the org has changed since"))
                    .section("Safety", Options.on("Show the plan, change nothing", "--dry-run"));
        }
        page.section(
                        "Safety",
                        Options.on("Create it even if the name resembles an existing one", "--create"),
                        Options.on("Fail if the deployment does not exist", "--no-create"),
                        Options.on("Discard unpublished changes in the draft", "--discard-draft"),
                        Options.on("Also publish unpublished changes in the draft", "--include-draft"))
                .section("Safety", ContrastCommand.options());
        if (planOnly) {
            page.section("Waiting", FleetArguments.rate())
                    .section(
                            "Output",
                            Options.on("Exit with 2 if there are changes", "--detailed-exitcode"),
                            Options.value("--out", "FILE", "Save the plan for `apply --plan`"));
        } else {
            page.section(
                            "Safety",
                            FleetArguments.failFast(),
                            Options.on(
                                    "Skip the confirmation that a profile with `confirm: true` asks for",
                                    "-y",
                                    "--yes"))
                    .section(
                            "Waiting",
                            Options.on("Do not wait until the new version is active", "--no-wait"),
                            Options.on(
                                    "Wait until the CDN serves the change (exits with 12 if it does not)", "--verify"),
                            FleetArguments.concurrency(),
                            FleetArguments.rate());
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
        ContrastPolicy contrast = ContrastCommand.policy(arguments);
        BiFunction<Target, Look, ApplyRequest> requests =
                (target, look) -> new ApplyRequest(target, look, create, draft, dryRun, untilActive, contrast);
        boolean many = arguments.has("--file") || arguments.has("--out") || isMarkdown(arguments);
        if (!many) {
            return one(arguments, requests);
        }
        List<RequestedDeployment> items = arguments.has("--file")
                ? FleetArguments.ofFiles(arguments, requests)
                : List.of(FleetArguments.ofFlags(arguments, requests));
        FleetRequest request = new FleetRequest(items, dryRun, FleetArguments.options(arguments));
        arguments.exclusive("--file", "--verify");
        return documents(arguments, request);
    }

    private Work one(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        FleetArguments.refuse(arguments);
        ApplyRequest request = requests.apply(arguments.target(), arguments.look());
        boolean verify = arguments.has("--verify");
        boolean confirmed = arguments.has("--yes");
        boolean detailed = arguments.has("--detailed-exitcode");
        return (session, dialog) -> {
            Apply apply = new Apply(session.org(), session.progress());
            Supplier<ApplyResult> work = () -> apply.run(request, dialog::planned);
            dialog.applyTo(session.orgName(null), true, !confirmed && session.confirms());
            ApplyResult result = request.dryRun() ? work.get() : dialog.interruptible(session, work);
            if (CommandRunner.isInWorkflow(session.environment())) {
                RequestedDeployment item =
                        new RequestedDeployment(result.plan().name(), request, SourceLocation.COMMAND_LINE);
                FleetEntry entry = new FleetEntry(item, result, List.of());
                summarize(session, dialog, new FleetResult(List.of(entry), result.dryRun()));
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
            return new ApplyReport(name(), result, session.cost(), dialog.shown(), dialog.planPrinted())
                    .differing(differs);
        };
    }

    private Work documents(Arguments arguments, FleetRequest request) {
        boolean detailed = arguments.has("--detailed-exitcode");
        boolean markdown = isMarkdown(arguments);
        String out = arguments.value("--out");
        boolean confirmed = arguments.has("--yes");
        return (session, dialog) -> {
            dialog.applyTo(session.orgName(null), !markdown, !confirmed && session.confirms());
            FleetResult result = run(request, session, dialog);
            // A plan with failures could not be applied.
            if (out != null && result.count(DocumentStatus.FAILED) == 0) {
                session.save(out, PlanFile.text(orgName(session), result));
            }
            boolean differs = detailed
                    && result.count(DocumentStatus.UNCHANGED) < result.entries().size();
            return report(result, markdown, session, dialog).differing(differs);
        };
    }

    private Work saved(Arguments arguments) {
        PlanFile plan = FleetArguments.saved(arguments).with(FleetArguments.options(arguments));
        Work work = documents(arguments, plan.request());
        return (session, dialog) -> {
            plan.requireHost(orgName(session));
            return work.run(session, dialog);
        };
    }

    /** Returns the org's name in a saved plan; not the host for the sandbox, whose port differs in every process. */
    private static String orgName(Session session) {
        return session.options().sandbox()
                ? "the sandbox"
                : session.orgName(null).host();
    }

    private FleetResult run(FleetRequest request, Session session, Dialog dialog) {
        int threads = Math.min(request.options().concurrency(), request.items().size());
        ApplyAll applyAll = new ApplyAll(
                session.limitedOrg(request.options().rate(), threads), session.progress(), request, dialog);
        FleetResult result = request.dryRun()
                ? applyAll.run()
                : dialog.interruptible(
                        session,
                        applyAll::run,
                        applyAll::soFar,
                        problem -> report(applyAll.soFar(), false, session, dialog));
        if (CommandRunner.isInWorkflow(session.environment())) {
            summarize(session, dialog, result);
        }
        return result;
    }

    private FleetReport report(FleetResult result, boolean markdown, Session session, Dialog dialog) {
        return new FleetReport(name(), result, markdown, session.cost(), dialog.shown(), dialog.planPrinted());
    }

    private void summarize(Session session, Dialog dialog, FleetResult result) {
        Path directory = session.context().workingDirectory();
        JobSummary.add(report(result, true, session, dialog), session.environment(), directory, dialog.terminal());
    }

    private static boolean isMarkdown(Arguments arguments) {
        return GlobalFlags.format(arguments).equals(MARKDOWN);
    }
}
