package io.wmconfig.cli;

import io.wmconfig.app.Get;
import io.wmconfig.output.GetReport;
import io.wmconfig.plan.Target;
import picocli.CommandLine.Model.CommandSpec;

/** {@code get}: one deployment as it is. */
final class GetCommand extends Command {
    private static final String FLAGS = "flags";

    GetCommand() {
        super("get", "Show one deployment: its live look, versions, who else uses its configuration.", FLAGS);
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
    }

    @Override
    Work read(Arguments arguments) {
        Target target = arguments.target();
        boolean flags = GlobalFlags.format(arguments).equals(FLAGS);
        return (session, dialog) -> new GetReport(Get.run(session.org(), target), flags, session.cost());
    }
}
