package io.wmconfig.cli;

import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code apply} and {@code plan}: one piece of code, that writes or does not. */
record ApplyCommand(String name, String summary, boolean planOnly) implements Command {
    static final ApplyCommand APPLY =
            new ApplyCommand("apply", "Create or update a deployment so that it has the look asked for.", false);
    static final ApplyCommand PLAN =
            new ApplyCommand("plan", "Show what apply would change; nothing is written.", true);

    @Override
    public void describe(CommandSpec spec) {
        Sections.add(
                spec,
                "%nDeployment:%n",
                List.of(
                        Flag.value("--name", "NAME", "Exact name of the deployment."),
                        Flag.value("--id", "ID", "Id of the deployment, instead of its name."),
                        Flag.on("Create it even if the name looks like a slip of an existing one.", "--create"),
                        Flag.on("Never create it.", "--no-create"),
                        Flag.on("Give up unpublished changes in the draft.", "--discard-draft"),
                        Flag.on("Publish unpublished changes in the draft along.", "--include-draft")));
        Flag.look(spec);
        Sections.add(spec, ContrastFlags.options());
        if (!planOnly) {
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
        ApplyRequest request = new ApplyRequest(
                arguments.target(),
                arguments.look(),
                create,
                draft,
                dryRun,
                !arguments.has("--no-wait"),
                ContrastFlags.read(arguments));
        boolean verify = arguments.has("--verify");
        return (tool, renderer) -> {
            ApplyResult result = tool.apply(request);
            if (verify) {
                tool.verify(request.target(), true);
            }
            return renderer.apply(name, result, tool.cost());
        };
    }
}
