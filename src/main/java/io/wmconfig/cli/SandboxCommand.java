package io.wmconfig.cli;

import io.wmconfig.app.LocalSandbox;
import io.wmconfig.app.LocalSandbox.SandboxRequest;
import io.wmconfig.app.Signals;
import io.wmconfig.output.SandboxReport;
import java.util.List;

/** {@code sandbox}: runs the local simulated org as a server for any client, with fault injection. */
final class SandboxCommand extends Command {
    private static final int PORTS = 65_535;

    SandboxCommand() {
        super("sandbox", "Run a local simulated org for testing");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("[--port N]")
                .examples(
                        "wmconfig sandbox",
                        "wmconfig sandbox --port-file port.txt --client id:secret",
                        "wmconfig sandbox --fault 'POST */publish status=503 times=2' --switch draft-pending=2")
                .section(
                        "Server",
                        Options.value("--port", "N", "Loopback port to listen on; 0 for any free port (default 0)"),
                        Options.value("--port-file", "FILE", "Write the port to this file"),
                        Options.values(List.of("--client"), "ID:SECRET", "Accept only these credentials (repeatable)"),
                        Options.value("--seed", "FILE", "Seed the org from this JSON file"))
                .section(
                        "Behaviour",
                        Options.values(List.of("--fault"), "FAULT", "Inject a fault, see below (repeatable)"),
                        Options.value("--faults", "FILE", "Inject the faults in this JSON file"),
                        Options.values(
                                List.of("--switch"),
                                "NAME=VALUE",
                                "Change the org's behaviour, see below (repeatable)"))
                .footer(LocalSandbox.explanations());
    }

    @Override
    Work read(Arguments arguments) {
        SandboxRequest request = new SandboxRequest(
                arguments.number("--port", 0, 0, PORTS, "", "write `--port 0` for any free port"),
                arguments.value("--port-file"),
                arguments.values("--client"),
                arguments.values("--fault"),
                arguments.value("--faults"),
                arguments.values("--switch"),
                arguments.value("--seed"));
        return (session, dialog) -> {
            // Before the port file and the report: whoever waits for them may end this process at once.
            if (session.context().ownsProcess()) {
                Signals.install(kind -> Signals.halt(0));
            }
            try (LocalSandbox served = LocalSandbox.serving(request, session)) {
                dialog.end(new SandboxReport(served.variables()));
                served.await();
                return null;
            }
        };
    }
}
