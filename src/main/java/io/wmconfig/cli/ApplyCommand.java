package io.wmconfig.cli;

import io.wmconfig.fleet.FleetEntry.Fate;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetRequest.RequestedDeployment;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.PlanFile;
import io.wmconfig.look.Look;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Plan;
import io.wmconfig.report.Cost;
import io.wmconfig.report.MarkdownReport;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;

/** {@code apply} and {@code plan}: one piece of code, that writes or does not. */
record ApplyCommand(String name, String summary, boolean planOnly) implements Command {
    private static final String MARKDOWN = "markdown";

    static final ApplyCommand APPLY =
            new ApplyCommand("apply", "Create or update a deployment so that it has the look asked for.", false);
    static final ApplyCommand PLAN =
            new ApplyCommand("plan", "Show what apply would change; nothing is written.", true);

    @Override
    public List<String> formats() {
        return List.of(MARKDOWN);
    }

    @Override
    public void describe(CommandSpec spec) {
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
        OptionGroups.add(spec, FleetFlags.options(planOnly));
        if (planOnly) {
            spec.addOption(Options.on("End with exit code 2 when something would change.", "--detailed-exitcode"));
            spec.addOption(Options.value("--out", "FILE", "Save the plan; apply --plan FILE does exactly that."));
        } else {
            spec.addOption(
                    Options.value("--plan", "FILE", "Carry out a saved plan, unless the org has moved on (exit code 7)."));
            spec.addOption(Options.on("Only plan, as the plan command does.", "--dry-run"));
            spec.addOption(Options.on("Do not wait until the new version is active.", "--no-wait"));
            spec.addOption(Options.on("At the end, wait until visitors get it; exit code 12 if they do not.", "--verify"));
        }
    }

    @Override
    public Work read(Arguments arguments) {
        if (arguments.has("--plan")) {
            return saved(arguments);
        }
        arguments.exclusive("--create", "--no-create");
        arguments.exclusive("--verify", "--no-wait");
        arguments.exclusive("--verify", "--dry-run");
        arguments.exclusive("--discard-draft", "--include-draft");
        CreatePolicy create = arguments.has("--no-create")
                ? CreatePolicy.NEVER
                : arguments.has("--create")
                        ? CreatePolicy.ALWAYS
                        : arguments.has("--file") ? CreatePolicy.UNLESS_SLIP : CreatePolicy.UNLESS_TYPO;
        DraftPolicy draft = arguments.has("--discard-draft")
                ? DraftPolicy.DISCARD
                : arguments.has("--include-draft") ? DraftPolicy.INCLUDE : DraftPolicy.REFUSE;
        boolean dryRun = planOnly || arguments.has("--dry-run");
        boolean untilActive = !arguments.has("--no-wait");
        ContrastPolicy demands = ContrastFlags.read(arguments);
        BiFunction<Target, Look, ApplyRequest> requests =
                (target, look) -> new ApplyRequest(target, look, create, draft, dryRun, untilActive, demands);
        boolean many = arguments.has("--file") || arguments.has("--out") || isMarkdown(arguments);
        if (!many) {
            return one(arguments, requests);
        }
        List<RequestedDeployment> items = arguments.has("--file")
                ? DocumentRequests.read(arguments, requests)
                : List.of(DocumentRequests.ofFlags(arguments, requests));
        return documents(arguments, new FleetRequest(items, dryRun, FleetFlags.read(arguments)));
    }

    private Work one(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        FleetFlags.refuse(arguments);
        ApplyRequest request = requests.apply(arguments.target(), arguments.look());
        boolean verify = arguments.has("--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        return (tool, renderer) -> {
            ApplyResult result = tool.apply(request);
            tool.summarize(name, request, result);
            if (verify) {
                tool.verify(request.target(), Look.NOTHING, true);
            }
            boolean differs = detailed && result.plan().action() != Plan.PlanAction.NONE;
            return renderer.apply(name, result, tool.cost()).differing(differs);
        };
    }

    private Work documents(Arguments arguments, FleetRequest request) {
        arguments.exclusive("--file", "--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        boolean markdown = isMarkdown(arguments);
        String out = arguments.value("--out");
        return (tool, renderer) -> {
            FleetResult result = tool.applyAll(request);
            tool.summarize(name, result);
            if (out != null) {
                SavedPlans.save(tool, out, result);
            }
            boolean differs =
                    detailed && result.count(Fate.UNCHANGED) < result.entries().size();
            return said(result, tool.cost(), renderer, markdown).differing(differs);
        };
    }

    private Work saved(Arguments arguments) {
        boolean markdown = isMarkdown(arguments);
        PlanFile plan = SavedPlans.read(arguments).in(FleetFlags.read(arguments));
        return (tool, renderer) -> {
            FleetResult result = tool.applyPlan(plan);
            tool.summarize(name, result);
            return said(result, tool.cost(), renderer, markdown);
        };
    }

    private Rendering said(FleetResult result, Cost cost, Renderer renderer, boolean markdown) {
        return markdown ? MarkdownReport.of(name, result, cost) : renderer.fleet(name, result, cost);
    }

    private static boolean isMarkdown(Arguments arguments) {
        return GlobalFlags.format(arguments).equals(MARKDOWN);
    }
}
