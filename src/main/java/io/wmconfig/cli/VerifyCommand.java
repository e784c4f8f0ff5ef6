package io.wmconfig.cli;

import io.wmconfig.app.Verify;
import io.wmconfig.output.VerifyReport;
import io.wmconfig.plan.Target;
import java.time.Duration;

/** {@code verify}: checks whether visitors are served the live version. */
final class VerifyCommand extends Command {
    VerifyCommand() {
        super("verify", "Wait until the public CDN serves the live version");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME")
                .usage("--id ID")
                .usage("-f PATH [NAME]")
                .examples(
                        "wmconfig verify Support",
                        "wmconfig verify Support --no-wait -o json",
                        "wmconfig verify -f look.yaml --timeout 5m")
                .section("Target", Options.name(), Options.id(), Options.files())
                .section("Waiting", Options.on("Check once, without waiting", "--no-wait"));
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
