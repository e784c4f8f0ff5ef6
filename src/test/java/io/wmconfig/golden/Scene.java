package io.wmconfig.golden;

import io.wmconfig.sandbox.AccessRules;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a case is played: an org behind a socket, a directory, an environment, and the markers for what differs. */
final class Scene implements AutoCloseable {
    static final String CLIENT = "golden-client";
    /** Shows if it turns up anywhere; its characters tell an encoded form from the plain one. */
    static final String SECRET = "canary/of+the=golden&runs";

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d{4,5}");
    // The sandbox's clock stands still in process only, not beside the packaged tool.
    private static final Pattern INSTANT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern SPENT = Pattern.compile("\\b(?<!retrying )in (\\d+\\.\\d s|\\d+ ms)\\b");
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-(?!0000-4000-8000-)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern SECONDS = Pattern.compile("(\n(?: +\\d+){5}) +\\d+\\.\\d");
    private static final Pattern SECONDS_IN_JSON = Pattern.compile("\"seconds\" : \\d+\\.\\d+");
    private static final Pattern TOKEN_LIFE = Pattern.compile("\"expiresInSeconds\" : \\d+");
    private static final Pattern SKEW = Pattern.compile("\\d+ s (behind|ahead of) the service's");
    private static final Pattern CHECK = Pattern.compile("wmconfig-check-[0-9a-f]{8}");
    private static final Pattern JAVA = Pattern.compile("Java \\d[^\\n\"]*");
    private static final Pattern COMMIT =
            Pattern.compile("(commit(?:\" : \"| ))(?:[0-9a-f]{40}(?:-dirty)?|unknown)(?=[\"\\n])");
    private static final Pattern JAVA_IN_JSON = Pattern.compile("(\"java(?:Home)?\" : )\"[^\"]*\"");
    private static final String VERSION = version();

    private final GoldenCase golden;
    private final Path directory;
    private final TestSandbox sandbox;
    private final @Nullable TestSandbox second;
    private final IdentityHashMap<TestSandbox, Integer> seen = new IdentityHashMap<>();

    private Scene(GoldenCase golden, Path directory, TestSandbox sandbox, @Nullable TestSandbox second) {
        this.golden = golden;
        this.directory = directory;
        this.sandbox = sandbox;
        this.second = second;
    }

    /** Sets the scene of a case, in a directory that is there and empty. */
    static Scene of(GoldenCase golden, Path directory, Clock clock) throws IOException {
        return of(golden, directory, clock, settings -> settings);
    }

    /** Sets the scene of a case in an org that differs from the one of its files. */
    static Scene of(GoldenCase golden, Path directory, Clock clock, UnaryOperator<TestSettings> more)
            throws IOException {
        TestSandbox first = TestSandbox.start(more.apply(settings(golden, clock, "")));
        TestSandbox second = golden.hasSecondOrg() ? TestSandbox.start(settings(golden, clock, "2")) : null;
        Scene scene = new Scene(golden, directory, first, second);
        scene.furnish();
        return scene;
    }

    /** Returns an org as the files of a case describe it. */
    private static TestSettings settings(GoldenCase golden, Clock clock, String number) throws IOException {
        TestSettings settings = TestSettings.defaults()
                .withClients(Map.of(CLIENT, SECRET))
                .withIds(counting(number))
                .withClock(clock)
                .withSeed(OrgSeed.parse(golden.org("org" + number)))
                .withSwitches(Behaviors.parse(golden.settings("switch" + number)))
                .withFaults(faults(golden, number));
        Set<String> permissions = Set.copyOf(golden.settings("permission" + number));
        return permissions.isEmpty() ? settings : AccessRules.permitting(settings, permissions);
    }

    private static List<Fault> faults(GoldenCase golden, String number) {
        List<Fault> faults = new ArrayList<>();
        List<Map.Entry<String, String>> settings = golden.settings();
        for (int i = 0; i < settings.size(); i++) {
            String fault = settings.get(i).getValue();
            boolean body =
                    i + 1 < settings.size() && settings.get(i + 1).getKey().equals("body" + number);
            if (settings.get(i).getKey().equals("fault" + number)) {
                faults.add(body ? TestSandbox.fault(fault, settings.get(i + 1).getValue()) : Fault.parse(fault));
            }
        }
        return faults;
    }

    private static Supplier<String> counting(String org) {
        AtomicInteger next = new AtomicInteger();
        int last = org.isEmpty() ? 0 : Integer.parseInt(org);
        return () -> String.format(Locale.ROOT, "%08d-0000-4000-8000-%012d", next.incrementAndGet(), last);
    }

    private void furnish() throws IOException {
        for (Section file : golden.files().values()) {
            Path copy = directory.resolve(file.name());
            boolean secret = copy.getFileName().toString().startsWith(".env");
            if (!file.name().matches("org2?")) {
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, secret ? filled(file.text()) : file.text());
            }
            if (secret) {
                String mode = golden.has("readable") ? "rw-r--r--" : "rw-------";
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
            }
        }
    }

    Path directory() {
        return directory;
    }

    /** Returns the arguments of a command line. */
    List<String> args(CommandLine line) {
        return line.args().stream().map(this::filled).toList();
    }

    /** Returns the environment of a command line, but for what any process needs. */
    Map<String, String> environment(CommandLine line) {
        Map<String, String> environment = new TreeMap<>();
        String url = sandbox.baseUrl().toString();
        environment.put("GENESYS_CLOUD_API_URL", url);
        environment.put("GENESYS_CLOUD_LOGIN_URL", url);
        environment.put("GENESYS_CLOUD_CDN_URL", url);
        environment.put("GENESYS_CLOUD_CLIENT_ID", CLIENT);
        environment.put("GENESYS_CLOUD_CLIENT_SECRET", SECRET);
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        environment.keySet().removeAll(line.absent());
        line.environment().forEach((name, value) -> environment.put(name, filled(value)));
        return environment;
    }

    private String filled(String text) {
        String both =
                second == null ? text : text.replace("[URL2]", second.baseUrl().toString());
        return both.replace("[URL]", sandbox.baseUrl().toString())
                .replace("[PORT]", Integer.toString(sandbox.port()))
                .replace("[SECRET]", SECRET)
                .replace("[ESC]", "\u001b");
    }

    /** Returns the requests since the last call, a line each; those to the second org behind the others. */
    String requests() {
        StringBuilder lines = new StringBuilder();
        requests(sandbox, lines);
        if (second != null) {
            StringBuilder others = new StringBuilder();
            requests(second, others);
            lines.append(others.isEmpty() ? "" : "-- second org\n").append(others);
        }
        return masked(lines.toString());
    }

    private void requests(TestSandbox of, StringBuilder lines) {
        List<RecordedRequest> all = of.requests();
        for (RecordedRequest one : all.subList(seen.getOrDefault(of, 0), all.size())) {
            lines.append(one.method()).append(' ').append(one.path()).append(' ');
            lines.append(one.status() == 0 ? "cut" : Integer.toString(one.status()))
                    .append('\n');
            if (golden.has("bodies") && !one.body().isEmpty()) {
                lines.append("  ").append(one.body()).append('\n');
            }
        }
        seen.put(of, all.size());
    }

    /** Returns what was said with markers in place of what no two runs have in common; no secret is in it. */
    Transcript masked(Transcript said) {
        Canary.check(said.stdout() + said.stderr());
        return new Transcript(masked(said.stdout()), masked(said.stderr()), said.exit(), said.requests());
    }

    /** Returns a text with markers in place of what no two runs have in common. */
    private String masked(String text) {
        String masked = text.replace(directory + "/", "")
                .replace(directory.toString(), "[DIR]")
                .replace("wmconfig " + VERSION, "wmconfig [VERSION]")
                .replace("\"version\" : \"" + VERSION + "\"", "\"version\" : \"[VERSION]\"");
        masked = COMMIT.matcher(masked).replaceAll("$1[COMMIT]");
        masked = JAVA_IN_JSON.matcher(masked).replaceAll("$1\"[JAVA]\"");
        masked = second == null ? masked : masked.replace("127.0.0.1:" + second.port(), "127.0.0.1:[PORT2]");
        masked = PORT.matcher(masked).replaceAll("127.0.0.1:[PORT]");
        masked = SPENT.matcher(masked).replaceAll("in [TIME]");
        masked = SECONDS.matcher(masked).replaceAll("$1  [TIME]");
        masked = SECONDS_IN_JSON.matcher(masked).replaceAll("\"seconds\" : 0.0");
        masked = TOKEN_LIFE.matcher(masked).replaceAll("\"expiresInSeconds\" : 0");
        masked = INSTANT.matcher(masked).replaceAll("[INSTANT]");
        masked = SKEW.matcher(masked).replaceAll("[TIME] $1 the service's");
        masked = CHECK.matcher(masked).replaceAll("wmconfig-check-[RANDOM]");
        masked = JAVA.matcher(masked).replaceAll("Java [JAVA]");
        return ID.matcher(masked).replaceAll("[ID]");
    }

    TestSandbox sandbox() {
        return sandbox;
    }

    private static String version() {
        try (var resource = io.wmconfig.App.class.getResourceAsStream("version.txt")) {
            return resource == null
                    ? "unknown"
                    : new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        if (second != null) {
            second.close();
        }
    }
}
