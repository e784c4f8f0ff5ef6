package io.wmconfig.cli;

import io.wmconfig.app.LocalSandbox;
import io.wmconfig.app.LocalSandbox.SandboxRequest;
import io.wmconfig.app.Signals;
import io.wmconfig.output.SandboxReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sandbox}: serves the org of this machine to any client, and misbehaves on request. */
final class SandboxCommand extends Command {
    private static final int PORTS = 65_535;

    SandboxCommand() {
        super("sandbox", "Serve an org on this machine, to try and to test.");
    }

    @Override
    void describe(CommandSpec spec) {
        OptionGroups.add(
                spec,
                "%nSandbox:%n",
                List.of(
                        Options.value(
                                "--port", "N", "Port to listen on, loopback only; 0 for any free one (default 0)."),
                        Options.value("--port-file", "FILE", "Write the port into this file."),
                        Options.values(List.of("--client"), "ID:SECRET", "Accept only these credentials; repeatable."),
                        Options.value("--seed", "FILE", "Begin with the org in this JSON file."),
                        Options.values(List.of("--fault"), "FAULT", "Misbehave, see below; repeatable."),
                        Options.value("--faults", "FILE", "Misbehave as this JSON file says."),
                        Options.values(
                                List.of("--switch"), "NAME=VALUE", "Be another kind of org, see below; repeatable.")));
        spec.usageMessage().footer(LocalSandbox.explanations().toArray(String[]::new));
    }

    @Override
    Work read(Arguments arguments) {
        SandboxRequest request = new SandboxRequest(
                arguments.number("--port", 0, 0, PORTS, "", "write `--port 0` for any free one"),
                arguments.value("--port-file"),
                arguments.values("--client"),
                arguments.values("--fault"),
                arguments.value("--faults"),
                arguments.values("--switch"),
                arguments.value("--seed"));
        return (session, dialog) -> {
            try (LocalSandbox served = LocalSandbox.serving(request, session)) {
                // Whoever reads the variables may end us at once.
                if (session.context().ownsProcess()) {
                    Signals.install(kind -> Signals.halt(0));
                }
                dialog.end(new SandboxReport(served.variables()));
                served.await();
                return null;
            }
        };
    }
}
