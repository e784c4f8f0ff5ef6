package io.wmconfig.cli;

import io.wmconfig.app.History;
import io.wmconfig.output.HistoryReport;
import io.wmconfig.plan.Target;
import picocli.CommandLine.Model.CommandSpec;

/** {@code history}: the published versions, and what changed between them. */
final class HistoryCommand extends Command {
    HistoryCommand() {
        super("history", "Show the published versions and what changed between them.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
    }

    @Override
    Work read(Arguments arguments) {
        Target target = arguments.target();
        return (session, dialog) -> new HistoryReport(History.run(session.org(), target), session.cost());
    }
}
