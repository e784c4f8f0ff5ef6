package io.wmconfig.cli;

import io.wmconfig.app.History;
import io.wmconfig.output.HistoryReport;
import io.wmconfig.plan.Target;

/** {@code history}: shows the published versions and what changed between them. */
final class HistoryCommand extends Command {
    HistoryCommand() {
        super("history", "Show the published versions and what changed between them");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME")
                .usage("--id ID")
                .examples("wmconfig history Support", "wmconfig history Support -o json")
                .section("Target", Options.name(), Options.id());
    }

    @Override
    Work read(Arguments arguments) {
        Target target = arguments.target();
        return (session, dialog) -> new HistoryReport(History.run(session.org(), target), session.cost());
    }
}
