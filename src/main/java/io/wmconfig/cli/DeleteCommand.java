package io.wmconfig.cli;

import io.wmconfig.app.Delete;
import io.wmconfig.app.Delete.DeleteRequest;
import io.wmconfig.app.Delete.DeleteResult;
import io.wmconfig.genesys.Org;
import io.wmconfig.output.DeleteReport;

/** {@code delete}: deletes a deployment and, on request, its configuration. */
final class DeleteCommand extends Command {
    DeleteCommand() {
        super("delete", "Delete a deployment");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME")
                .usage("--id ID")
                .examples("wmconfig delete Support", "wmconfig delete Support --with-configuration --confirm Support")
                .section(
                        "Target",
                        Options.name(),
                        Options.id(),
                        Options.on(
                                "Also delete its configuration, unless another deployment uses it",
                                "--with-configuration"))
                .section(
                        "Safety",
                        Options.value("--confirm", "NAME", "Skip the prompt by repeating the deployment name"));
    }

    @Override
    Work read(Arguments arguments) {
        DeleteRequest request = new DeleteRequest(
                arguments.target(), arguments.has("--with-configuration"), arguments.value("--confirm"));
        return (session, dialog) -> {
            Org org = session.org();
            DeleteResult result = dialog.interruptible(
                    session,
                    () -> Delete.run(
                            org,
                            session.progress(),
                            request,
                            located ->
                                    dialog.repeatedName(located, session.orgName(null), request.withConfiguration())));
            return new DeleteReport(result, session.cost());
        };
    }
}
