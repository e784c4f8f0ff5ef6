package io.wmconfig.cli;

import io.wmconfig.app.Verify;
import io.wmconfig.output.VerifyReport;
import io.wmconfig.plan.Target;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;

/** {@code verify}: whether visitors get what is live. */
final class VerifyCommand extends Command {
    VerifyCommand() {
        super("verify", "Compare what visitors get with what is live; wait until it is the same.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        spec.addOption(Options.files());
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
        spec.addOption(Options.on("Look once, do not wait.", "--no-wait"));
    }

    @Override
    Work read(Arguments arguments) {
        RequestedLook asked = RequestedLook.one(arguments);
        Target target = asked.target(arguments);
        boolean wait = !arguments.has("--no-wait");
        return (session, dialog) -> new VerifyReport(
                new Verify(session.org(), session.copies())
                        .run(
                                target,
                                asked.look(),
                                wait ? session.left() : Duration.ZERO,
                                session.progress().done()),
                session.cost());
    }
}
