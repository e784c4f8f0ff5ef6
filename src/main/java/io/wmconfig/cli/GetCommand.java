package io.wmconfig.cli;

import io.wmconfig.report.FlagsReport;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.GetResult;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code get}: one deployment as it is. */
record GetCommand() implements Command {
    private static final String FLAGS = "flags";

    @Override
    public String name() {
        return "get";
    }

    @Override
    public String summary() {
        return "Show one deployment: its live look, versions, who else uses its configuration.";
    }

    @Override
    public List<String> formats() {
        return List.of(FLAGS);
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
    }

    @Override
    public Work read(Arguments arguments) {
        Target target = arguments.target();
        boolean flags = GlobalFlags.format(arguments).equals(FLAGS);
        return (tool, renderer) -> {
            GetResult result = tool.get(target);
            return flags ? FlagsReport.of(result) : renderer.get(result, tool.cost());
        };
    }
}
