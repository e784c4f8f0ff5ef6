package io.wmconfig.cli;

import io.wmconfig.app.Delete;
import io.wmconfig.app.Delete.DeleteRequest;
import io.wmconfig.app.Delete.DeleteResult;
import io.wmconfig.genesys.Org;
import io.wmconfig.output.DeleteReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code delete}: a deployment, and its configuration if asked. */
final class DeleteCommand extends Command {
    DeleteCommand() {
        super("delete", "Delete a deployment, and its configuration if asked.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        OptionGroups.add(
                spec,
                "%nDelete:%n",
                List.of(
                        Options.value("--id", "ID", "Id of the deployment, instead of its name."),
                        Options.on(
                                "Delete its configuration with all versions too, unless others use it.",
                                "--with-configuration"),
                        Options.value("--confirm", "NAME", "Do not ask: the exact name of what is to be deleted.")));
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
