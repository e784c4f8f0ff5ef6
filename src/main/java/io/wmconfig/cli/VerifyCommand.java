package io.wmconfig.cli;

import io.wmconfig.resolve.Target;
import picocli.CommandLine.Model.CommandSpec;

/** {@code verify}: whether visitors get what is live. */
record VerifyCommand() implements Command {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "Compare what visitors get with what is live; wait until it is the same.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.files());
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
        spec.addOption(Options.on("Look once, do not wait.", "--no-wait"));
    }

    @Override
    public Work read(Arguments arguments) {
        RequestedLook asked = RequestedLook.one(arguments);
        Target target = asked.target(arguments);
        boolean wait = !arguments.has("--no-wait");
        return (tool, renderer) -> renderer.verify(tool.verify(target, asked.look(), wait), tool.cost());
    }
}
