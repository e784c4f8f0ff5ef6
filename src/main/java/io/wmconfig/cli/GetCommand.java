package io.wmconfig.cli;

import io.wmconfig.resolve.Target;
import picocli.CommandLine.Model.CommandSpec;

/** {@code get}: one deployment as it is. */
record GetCommand() implements Command {
    @Override
    public String name() {
        return "get";
    }

    @Override
    public String summary() {
        return "Show one deployment: its live look, versions, who else uses its configuration.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flag.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Flag.value("--id", "ID", "Id of the deployment, instead of its name."));
    }

    @Override
    public Work read(Arguments arguments) {
        Target target = arguments.target();
        return (tool, renderer) -> renderer.get(tool.get(target), tool.cost());
    }
}
