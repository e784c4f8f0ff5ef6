package io.wmconfig.cli;

import io.wmconfig.app.Whoami;
import io.wmconfig.output.WhoamiReport;

/** {@code whoami}: shows which org the credentials belong to, and their permissions. */
final class WhoamiCommand extends Command {
    WhoamiCommand() {
        super("whoami", "Show the org, the OAuth client, its token and permissions");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("").examples("wmconfig whoami", "wmconfig whoami -o json", "wmconfig whoami --profile prod");
    }

    @Override
    Work read(Arguments arguments) {
        return (session, dialog) -> new WhoamiReport(Whoami.run(session), session.cost());
    }
}
