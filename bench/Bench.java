import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code Bench ROUNDS WRITE ONLY}: runs wmconfig and its peers in turn, and reports; {@code bench/run} prepares and starts it.
 */
public final class Bench {
    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path WORK = ROOT.resolve("target/bench");
    static final Path TOOL = ROOT.resolve("target/wmconfig/bin/wmconfig");

    private static final int WARM_UP = 2;

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final List<Runtimes.Runtime> runtimes;
    private final Pattern only;

    private Bench(String only) throws Exception {
        this.only = Pattern.compile(only);
        this.runtimes = Runtimes.find();
    }

    public static void main(String[] args) throws Exception {
        new Bench(args[2]).run(Integer.parseInt(args[0]), args[1].equals("yes"));
        System.exit(0);
    }

    private void run(int rounds, boolean write) throws Exception {
        Certificates rsa = Certificates.make("rsa", "rsa:2048");
        Certificates ecdsa = Certificates.make("ecdsa", "ec:prime256v1");
        for (Runtimes.Runtime runtime : runtimes) {
            runtime.install(rsa.root(), ecdsa.root());
        }
        Map<String, Double> memory = new TreeMap<>();
        try (Server near = new Server(WORK.resolve("near"));
                Server slow = new Server(WORK.resolve("slow"), "POST */draft/publish delay=2s times=always")) {
            offline();
            for (int roundTrip : List.of(0, 50, 150)) {
                online("https " + roundTrip, near.new Way(rsa.key(), roundTrip, rsa.trusted()), roundTrip == 0);
            }
            online("ecdsa 0", near.new Way(ecdsa.key(), 0, ecdsa.trusted()), false);
            online("slow 0", slow.new Way(rsa.key(), 0, rsa.trusted()), false);
            for (int roundTrip : List.of(0, 50)) {
                online("http " + roundTrip, near.new Way(null, roundTrip, Map.of()), roundTrip == 0);
            }
            extraAuthority(near.new Way(rsa.key(), 0, rsa.trusted()), rsa.root());
            cases.keySet().removeIf(name -> !only.matcher(name).find());
            for (Server server : List.of(near, slow)) {
                seed(server);
            }
            measure(rounds);
            for (Case one : cases.values()) {
                if (one.name.startsWith("apply-") && one.name.endsWith("https 0")) {
                    memory.put(one.name.replaceFirst(" .*", ""), one.peakMemory());
                }
            }
        }
        RateLimited limited = only.matcher("429").find() ? RateLimited.measure(runtimes.get(0)) : null;
        String report = new Report(cases, runtimes, rounds, memory, limited).text();
        System.out.println(report);
        if (write) {
            Report.write(ROOT.resolve("docs/performance.md"), report);
        }
    }

    private void measure(int rounds) throws Exception {
        List<Case> all = new ArrayList<>(cases.values());
        for (int round = -WARM_UP; round < rounds; round++) {
            say("round " + (round + 1) + " of " + rounds);
            for (Case one : all) {
                one.run(round >= 0);
            }
            // A different one follows a heavy one in every round.
            Collections.rotate(all, 1);
        }
    }

    /** Programs that talk to nobody. */
    private void offline() throws Exception {
        for (Runtimes.Runtime runtime : runtimes) {
            String at = "-" + runtime.name();
            add("empty" + at, List.of(runtime.java(), "-cp", WORK.resolve("classes").toString(), "Empty"), Map.of(), null);
            add("version" + at, List.of(runtime.tool(), "--version"), runtime.variables(), null);
            add("help" + at, List.of(runtime.tool(), "apply", "--help"), runtime.variables(), null);
            add("described" + at, List.of(runtime.tool(), "apply", "--help", "--no-color"), runtime.variables(), null);
        }
    }

    /** Programs that change the look of an org, or find that it is right already. */
    private void online(String where, Server.Way way, boolean unchanged) throws Exception {
        if (onPath("curl") && onPath("jq")) {
            String script = ROOT.resolve("bench/peers/curl-jq.sh").toString();
            add("curl " + where, List.of(script, Server.DEPLOYMENT, Case.NEW_COLOR), Map.of(), way);
        }
        if (Files.exists(WORK.resolve("node/node_modules/purecloud-platform-client-v2"))) {
            String script = WORK.resolve("node/look.js").toString();
            add("node " + where, List.of("node", script, "update", Server.DEPLOYMENT, Case.NEW_COLOR), Map.of(), way);
            if (unchanged) {
                add("node-list " + where, List.of("node", script, "list", Server.DEPLOYMENT), Map.of(), way);
            }
        }
        for (Runtimes.Runtime runtime : runtimes) {
            String at = "-" + runtime.name() + " " + where;
            List<String> apply = List.of(runtime.tool(), "apply", "--name", Server.DEPLOYMENT, "--primary");
            add("apply" + at, with(apply, Case.NEW_COLOR), runtime.variables(), way);
            if (unchanged) {
                add("same" + at, with(apply, Case.LIVE_COLOR), runtime.variables(), way);
            }
            Path typed = WORK.resolve("typed/typed.jar");
            // The bundle has only the modules that wmconfig needs.
            if (unchanged && Files.exists(typed) && !runtime.name().equals("bundle")) {
                List<String> words = List.of(runtime.java(), "-cp", typed.toString(), "Typed", Server.DEPLOYMENT, Case.NEW_COLOR);
                add("typed" + at, words, Map.of(), way);
            }
        }
    }

    /** The authority in a file, and not in the runtime's store. */
    private void extraAuthority(Server.Way way, Path root) {
        for (Runtimes.Runtime runtime : runtimes) {
            List<String> words = List.of(runtime.tool(), "apply", "--name", Server.DEPLOYMENT, "--ca-file", root.toString(),
                    "--primary", Case.NEW_COLOR);
            add("apply-" + runtime.name() + " ca-file 0", words, runtime.asInstalled(), way);
        }
    }

    private void add(String name, List<String> command, Map<String, String> variables, Server.Way way) {
        cases.put(name, new Case(name, command, variables, way));
    }

    private static List<String> with(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    /** The deployment that all peers change. */
    private void seed(Server server) throws Exception {
        List<String> words = List.of(TOOL.toString(), "apply", "--name", Server.DEPLOYMENT, "--primary", Case.NEW_COLOR);
        new Case("seed", words, Map.of(), server.new Way(null, 0, Map.of())).run(false);
    }

    static void run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + "\n" + said);
        }
    }

    static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static void say(String line) {
        System.err.println(line);
    }
}
