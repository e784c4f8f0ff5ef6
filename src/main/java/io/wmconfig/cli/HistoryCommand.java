package io.wmconfig.cli;

import io.wmconfig.resolve.Target;
import picocli.CommandLine.Model.CommandSpec;

/** {@code history}: the published versions, and what changed between them. */
record HistoryCommand() implements Command {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String summary() {
        return "Show the published versions and what changed between them.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
    }

    @Override
    public Work read(Arguments arguments) {
        Target target = arguments.target();
        return (tool, renderer) -> renderer.history(tool.history(target), tool.cost());
    }
}
