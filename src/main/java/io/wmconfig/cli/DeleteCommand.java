package io.wmconfig.cli;

import io.wmconfig.walk.DeleteRequest;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code delete}: a deployment, and its configuration if asked. */
record DeleteCommand() implements Command {
    @Override
    public String name() {
        return "delete";
    }

    @Override
    public String summary() {
        return "Delete a deployment, and its configuration if asked.";
    }

    @Override
    public void describe(CommandSpec spec) {
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
    public Work read(Arguments arguments) {
        DeleteRequest request = new DeleteRequest(
                arguments.target(), arguments.has("--with-configuration"), arguments.value("--confirm"));
        return (tool, renderer) -> renderer.delete(tool.delete(request), tool.cost());
    }
}
