package io.wmconfig.cli;

import io.wmconfig.app.Get;
import io.wmconfig.output.GetReport;
import io.wmconfig.plan.Target;

/** {@code get}: shows a deployment and its live look. */
final class GetCommand extends Command {
    private static final String FLAGS = "flags";

    GetCommand() {
        super("get", "Show a deployment, its versions and which deployments share its configuration", FLAGS);
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME")
                .usage("--id ID")
                .examples("wmconfig get Support", "wmconfig get Support -o json", "wmconfig get Support -o flags")
                .section("Target", Options.name(), Options.id());
    }

    @Override
    Work read(Arguments arguments) {
        Target target = arguments.target();
        boolean flags = GlobalFlags.format(arguments).equals(FLAGS);
        return (session, dialog) -> new GetReport(Get.run(session.org(), target), flags, session.cost());
    }
}
