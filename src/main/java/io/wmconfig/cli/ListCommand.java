package io.wmconfig.cli;

import io.wmconfig.output.ListReport;
import io.wmconfig.plan.Resolver;

/** {@code list}: lists all deployments of the org. */
final class ListCommand extends Command {
    ListCommand() {
        super("list", "List all deployments");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("").examples("wmconfig list", "wmconfig list -o json", "wmconfig list --profile prod");
    }

    @Override
    Work read(Arguments arguments) {
        return (session, dialog) -> new ListReport(new Resolver(session.org()).deployments(), session.cost());
    }
}
