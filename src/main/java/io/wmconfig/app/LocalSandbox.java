package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.Sandbox;
import io.wmconfig.sandbox.SandboxSettings;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.Secret;
import io.wmconfig.settings.Settings;
import java.io.IOException;
import java.net.BindException;
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

/** Runs the local simulated org, inside a command or as a server for any client. */
public final class LocalSandbox implements AutoCloseable {
    private static final String ANYBODY = "sandbox";

    private final Sandbox sandbox;
    private final List<String> clients;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * The options of a sandbox that is served.
     *
     * @param port to listen on; 0 for any free one
     * @param portFile to write the port to; null for none
     * @param clients accepted {@code ID:SECRET} pairs; empty for any
     * @param faultFile with more faults; null for none
     * @param switches {@code NAME=VALUE} each
     * @param seed file with the initial org; null for none
     */
    public record SandboxRequest(
            int port,
            @Nullable String portFile,
            List<String> clients,
            List<String> faults,
            @Nullable String faultFile,
            List<String> switches,
            @Nullable String seed) {}

    private LocalSandbox(Sandbox sandbox, List<String> clients) {
        this.sandbox = sandbox;
        this.clients = clients;
    }

    /** Starts the org that {@code --sandbox} uses. */
    static LocalSandbox embedded(GlobalOptions options, Map<String, String> environment, ProcessContext around) {
        Path file = stateFile(options, environment, around);
        return start(new SandboxSettings(0, file, Behaviors.usual(), List.of(), Map.of(), null), List.of());
    }

    /**
     * Starts an org for other processes.
     *
     * @throws ProblemException with every error in the request
     */
    public static LocalSandbox serving(SandboxRequest request, Session session) {
        ProcessContext around = session.context();
        List<Problem> problems = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : request.faults()) {
            faults.addAll(reading("--fault", problems, List.of(), () -> List.of(Fault.parse(text))));
        }
        Path base = around.workingDirectory();
        Path stateFile = stateFile(session.options(), session.environment(), around);
        String faultFile = request.faultFile();
        if (faultFile != null) {
            faults.addAll(reading("--faults", problems, List.of(), () -> Fault.readFile(base.resolve(faultFile))));
        }
        Behaviors switches =
                reading("--switch", problems, Behaviors.usual(), () -> Behaviors.parse(request.switches()));
        Map<String, String> clients = reading("--client", problems, Map.of(), () -> clients(request.clients()));
        String seedFile = request.seed();
        JsonNode seed = seedFile == null
                ? null
                : reading("--seed", problems, MissingNode.getInstance(), () -> OrgSeed.read(base.resolve(seedFile)));
        if (seed != null && Files.exists(stateFile)) {
            problems.add(Problem.of(ProblemKind.INVALID_INPUT, "`--seed` needs a new sandbox, but one already exists")
                    .because("its state is in `" + stateFile + "`")
                    .hint("use another directory with `--sandbox-dir DIR`, or delete that file"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        LocalSandbox started = start(
                new SandboxSettings(request.port(), stateFile, switches, faults, clients, seed), request.clients());
        started.announce(request.portFile() == null ? null : base.resolve(request.portFile()));
        return started;
    }

    private static LocalSandbox start(SandboxSettings settings, List<String> clients) {
        try {
            return new LocalSandbox(Sandbox.start(settings), clients);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "the sandbox org cannot be started")
                    .because(e instanceof IOException failed ? Session.reason(failed) : e.getMessage())
                    .hint(
                            e instanceof BindException
                                    ? "use `--port 0` for any free port"
                                    : "use `--sandbox-dir DIR` for another directory")
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
                    .hint("choose a file in an existing directory")
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
        // Windows sets the second variable, not the first.
        String state = environment.getOrDefault("XDG_STATE_HOME", environment.getOrDefault("LOCALAPPDATA", ""));
        Path base = state.isEmpty() ? around.home().resolve(".local").resolve("state") : Path.of(state);
        return base.resolve("wmconfig").resolve("org.json");
    }

    private static Map<String, String> clients(List<String> pairs) {
        Map<String, String> clients = new LinkedHashMap<>();
        for (String pair : pairs) {
            int colon = pair.indexOf(':');
            if (colon <= 0 || colon == pair.length() - 1) {
                throw new IllegalArgumentException("a client has the form ID:SECRET");
            }
            clients.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return clients;
    }

    /** Returns the help text on faults and switches. */
    public static List<String> explanations() {
        List<String> lines = new ArrayList<>();
        lines.add("Faults, such as --fault 'PUT */versions/draft status=503 times=2':");
        lines.add("  METHOD PATH OPTION... or #N OPTION... for the Nth request; * in PATH matches any text.");
        Fault.listing().forEach(line -> lines.addAll(explained(line)));
        lines.add("");
        lines.add(
                "Switches, each with its default and the source: observed (captured from a live service), vendor's code"
                        + " (provider, SDK or browser script) or assumed:");
        Behaviors.listing().forEach(line -> lines.addAll(explained(line)));
        lines.add("");
        return lines;
    }

    /** Puts an explanation below its term, so that narrow terminals show both. */
    private static List<String> explained(String line) {
        int gap = line.indexOf("  ");
        return List.of(
                "  " + line.substring(0, gap), "      " + line.substring(gap).strip());
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    /** Returns what was read, or adds a problem and returns {@code otherwise}. */
    private static <T> T reading(String flag, List<Problem> problems, T otherwise, Reader<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            problems.add(Problem.of(ProblemKind.INVALID_INPUT, "no such file for `" + flag + "`")
                    .because(e.getFile())
                    .hint("check the path after `" + flag + "`"));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "`: " + e.getMessage())
                    .hint("see `wmconfig sandbox --help`"));
        }
        return otherwise;
    }

    /** Returns the settings that connect a command to it. */
    Settings settings() {
        URI base = sandbox.baseUrl();
        return new Settings(
                new ClientCredentials(ANYBODY, new Secret(ANYBODY), "the sandbox"),
                new Hosts(base, base, base, null),
                Proxies.none(),
                List.of(),
                List.of());
    }

    /** Returns the environment variables that point wmconfig at it, without the secret of a configured client. */
    public Map<String, String> variables() {
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

    public void await() {
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
