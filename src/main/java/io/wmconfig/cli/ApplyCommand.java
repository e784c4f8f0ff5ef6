package io.wmconfig.cli;

import io.wmconfig.fleet.FleetEntry;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.look.Look;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.Demands;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Plan;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;

/** {@code apply} and {@code plan}: one piece of code, that writes or does not. */
record ApplyCommand(String name, String summary, boolean planOnly) implements Command {
    static final ApplyCommand APPLY =
            new ApplyCommand("apply", "Create or update a deployment so that it has the look asked for.", false);
    static final ApplyCommand PLAN =
            new ApplyCommand("plan", "Show what apply would change; nothing is written.", true);

    @Override
    public void describe(CommandSpec spec) {
        spec.addArgGroup(Flag.group(
                "%nDeployment:%n",
                List.of(
                        Flag.files(),
                        Flag.value("--name", "NAME", "Exact name of the deployment."),
                        Flag.value("--id", "ID", "Id of the deployment, instead of its name."),
                        Flag.on("Create it even if the name looks like a slip of an existing one.", "--create"),
                        Flag.on("Never create it.", "--no-create"),
                        Flag.on("Give up unpublished changes in the draft.", "--discard-draft"),
                        Flag.on("Publish unpublished changes in the draft along.", "--include-draft"))));
        spec.addArgGroup(Flag.look());
        ContrastFlags.options().forEach(spec::addOption);
        ManyFlags.options(planOnly).forEach(spec::addOption);
        if (planOnly) {
            spec.addOption(Flag.on("End with exit code 2 when something would change.", "--detailed-exitcode"));
        } else {
            spec.addOption(Flag.on("Only plan, as the plan command does.", "--dry-run"));
            spec.addOption(Flag.on("Do not wait until the new version is active.", "--no-wait"));
            spec.addOption(Flag.on("At the end, wait until visitors get it; exit code 12 if they do not.", "--verify"));
        }
    }

    @Override
    public Work read(Arguments arguments) {
        arguments.exclusive("--create", "--no-create");
        arguments.exclusive("--verify", "--no-wait");
        arguments.exclusive("--verify", "--dry-run");
        arguments.exclusive("--discard-draft", "--include-draft");
        CreatePolicy create = arguments.has("--no-create")
                ? CreatePolicy.NEVER
                : arguments.has("--create") ? CreatePolicy.ALWAYS : CreatePolicy.UNLESS_SLIP;
        DraftPolicy draft = arguments.has("--discard-draft")
                ? DraftPolicy.DISCARD
                : arguments.has("--include-draft") ? DraftPolicy.INCLUDE : DraftPolicy.REFUSE;
        boolean dryRun = planOnly || arguments.has("--dry-run");
        boolean untilActive = !arguments.has("--no-wait");
        Demands demands = ContrastFlags.read(arguments);
        BiFunction<Target, Look, ApplyRequest> requests =
                (target, look) -> new ApplyRequest(target, look, create, draft, dryRun, untilActive, demands);
        return arguments.has("--file") ? documents(arguments, requests, dryRun) : one(arguments, requests);
    }

    private Work one(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        ManyFlags.refuse(arguments);
        ApplyRequest request = requests.apply(arguments.target(), arguments.look());
        boolean verify = arguments.has("--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        return (tool, renderer) -> {
            ApplyResult result = tool.apply(request);
            if (verify) {
                tool.verify(request.target(), true);
            }
            boolean differs = detailed && result.plan().action() != Plan.Action.NONE;
            return renderer.apply(name, result, tool.cost()).differing(differs);
        };
    }

    private Work documents(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests, boolean dryRun) {
        arguments.exclusive("--file", "--verify");
        boolean detailed = arguments.has("--detailed-exitcode");
        FleetRequest request =
                new FleetRequest(DocumentRequests.read(arguments, requests), dryRun, ManyFlags.read(arguments));
        return (tool, renderer) -> {
            FleetResult result = tool.applyAll(request);
            boolean differs = detailed
                    && result.count(FleetEntry.Fate.UNCHANGED)
                            < result.entries().size();
            return renderer.fleet(name, result, tool.cost()).differing(differs);
        };
    }
}
