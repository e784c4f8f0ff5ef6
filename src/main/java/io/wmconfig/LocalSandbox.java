package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.cli.SandboxRequest;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.Sandbox;
import io.wmconfig.sandbox.SandboxSettings;
import io.wmconfig.settings.ClientCredentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.Secret;
import io.wmconfig.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The org on this machine: inside a command, or served to any client. */
final class LocalSandbox implements AutoCloseable {
    private static final String ANYBODY = "sandbox";

    private final Sandbox sandbox;
    private final List<String> clients;
    private final CountDownLatch closed = new CountDownLatch(1);

    private LocalSandbox(Sandbox sandbox, List<String> clients) {
        this.sandbox = sandbox;
        this.clients = clients;
    }

    /** Starts the org that {@code --sandbox} uses. */
    static LocalSandbox embedded(GlobalOptions options, Map<String, String> environment, ProcessContext around) {
        Path file = stateFile(options, environment, around);
        return start(SandboxSettings.defaults().withStateFile(file), List.of());
    }

    /**
     * Starts an org for other processes.
     *
     * @throws io.wmconfig.problem.ProblemException with every mistake of the request
     */
    static LocalSandbox serving(
            SandboxRequest request, GlobalOptions options, Map<String, String> environment, ProcessContext around) {
        List<Problem> problems = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : request.faults()) {
            reading("--fault", problems, () -> faults.add(Fault.parse(text)));
        }
        Path base = around.workingDirectory();
        SandboxSettings settings = SandboxSettings.defaults()
                .withPort(request.port())
                .withStateFile(stateFile(options, environment, around));
        String faultFile = request.faultFile();
        if (faultFile != null) {
            reading("--faults", problems, () -> faults.addAll(Fault.readFile(base.resolve(faultFile))));
        }
        SandboxSettings[] complete = {settings.withFaults(faults)};
        reading("--switch", problems, () -> complete[0] = complete[0].withSwitches(Behaviors.parse(request.switches())));
        reading("--client", problems, () -> complete[0] = complete[0].withClients(clients(request.clients())));
        String seed = request.seed();
        if (seed != null) {
            reading("--seed", problems, () -> complete[0] = complete[0].withSeed(OrgSeed.read(base.resolve(seed))));
        }
        if (!problems.isEmpty()) {
            throw new io.wmconfig.problem.ProblemException(problems);
        }
        LocalSandbox started = start(complete[0], request.clients());
        started.announce(request.portFile() == null ? null : base.resolve(request.portFile()));
        return started;
    }

    private static LocalSandbox start(SandboxSettings settings, List<String> clients) {
        try {
            return new LocalSandbox(Sandbox.start(settings), clients);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "the sandbox org cannot be started")
                    .because(String.valueOf(e.getMessage()))
                    .hint("`--sandbox-dir DIR` keeps it in another place, `--port 0` takes any free port")
                    .toException();
        }
    }

    private void announce(@Nullable Path portFile) {
        if (portFile == null) {
            return;
        }
        try {
            Files.writeString(portFile, sandbox.port() + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            close();
            throw Problem.of(ProblemKind.INVALID_INPUT, "the port file `" + portFile + "` cannot be written")
                    .hint("name a file in a directory that is there")
                    .toException();
        }
    }

    private static Path stateFile(GlobalOptions options, Map<String, String> environment, ProcessContext around) {
        String directory = options.sandboxDir();
        if (directory == null || directory.isEmpty()) {
            directory = environment.getOrDefault("WMCONFIG_SANDBOX_DIR", "");
        }
        if (!directory.isEmpty()) {
            return around.workingDirectory().resolve(directory).resolve("org.json");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? around.home().resolve(".local").resolve("state") : Path.of(state);
        return base.resolve("wmconfig").resolve("org.json");
    }

    private static Map<String, String> clients(List<String> pairs) {
        Map<String, String> clients = new LinkedHashMap<>();
        for (String pair : pairs) {
            int colon = pair.indexOf(':');
            if (colon <= 0 || colon == pair.length() - 1) {
                throw new IllegalArgumentException("a client is written ID:SECRET");
            }
            clients.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return clients;
    }

    /** Something to read that may be wrong. */
    private interface SeedReader {
        void read() throws IOException;
    }

    private static void reading(String flag, List<Problem> problems, SeedReader reading) {
        try {
            reading.read();
        } catch (NoSuchFileException e) {
            problems.add(Problem.of(ProblemKind.INVALID_INPUT, "there is no file for `" + flag + "`")
                    .because(e.getFile())
                    .hint("check the path after `" + flag + "`"));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "`: " + e.getMessage())
                    .hint("`wmconfig sandbox --help` explains it"));
        }
    }

    /** Returns what a command needs to talk to it. */
    Settings settings() {
        URI base = sandbox.baseUrl();
        return new Settings(
                new ClientCredentials(ANYBODY, new Secret(ANYBODY), "the sandbox"),
                new Hosts(base, base, base, null),
                Proxies.none(),
                List.of(),
                List.of());
    }

    /** Returns the variables that point a wmconfig at it; a client's secret is not repeated. */
    Map<String, String> variables() {
        String base = sandbox.baseUrl().toString();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("GENESYS_CLOUD_API_URL", base);
        variables.put("GENESYS_CLOUD_LOGIN_URL", base);
        variables.put("GENESYS_CLOUD_CDN_URL", base);
        if (clients.isEmpty()) {
            variables.put("GENESYS_CLOUD_CLIENT_ID", ANYBODY);
            variables.put("GENESYS_CLOUD_CLIENT_SECRET", ANYBODY);
        } else {
            String pair = clients.get(0);
            variables.put("GENESYS_CLOUD_CLIENT_ID", pair.substring(0, pair.indexOf(':')));
        }
        return variables;
    }

    /** Waits until it is closed. */
    void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sandbox.close();
        closed.countDown();
    }
}
