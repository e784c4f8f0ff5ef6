import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code Bench ROUNDS WRITE}: runs wmconfig and its peers in turn, and reports; {@code bench/run} prepares and starts it. */
public final class Bench {
    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path WORK = ROOT.resolve("target/bench");
    static final Path TOOL = ROOT.resolve("target/wmconfig/bin/wmconfig");

    /** The JDKs that the goals name. */
    static final List<Integer> MAJORS = List.of(17, 25);

    private static final int WARM_UP = 2;

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<Integer, Jdks.Jdk> jdks = new TreeMap<>();
    private final Path key = WORK.resolve("key.p12");
    private final Path certificate = WORK.resolve("ca.pem");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        new Bench().run(Integer.parseInt(args[0]), args[1].equals("yes"));
        System.exit(0);
    }

    private void run(int rounds, boolean write) throws Exception {
        for (int major : MAJORS) {
            Optional<Jdks.Jdk> jdk = Jdks.find(major);
            jdk.ifPresentOrElse(one -> jdks.put(major, one), () -> say("left out: JDK " + major + "; there is none here"));
        }
        boolean tls = makeCertificate();
        try (Server near = new Server(WORK.resolve("near"), 0, tls ? key : null, certificate);
                Server far = new Server(WORK.resolve("far"), 50, tls ? key : null, certificate)) {
            seed(near);
            seed(far);
            install();
            offline();
            online(near, "0");
            online(far, "50");
            measure(rounds);
            String report = new Report(cases, jdks, rounds, memory()).text();
            System.out.println(report);
            if (write) {
                Report.write(ROOT.resolve("docs/performance.md"), report);
            }
        }
    }

    private void measure(int rounds) throws Exception {
        List<Case> all = new ArrayList<>(cases.values());
        for (int round = -WARM_UP; round < rounds; round++) {
            say("round " + (round + 1) + " of " + rounds);
            for (Case one : all) {
                one.run(round >= 0);
            }
            // Whoever comes after a heavy one shall not be the same in every round.
            java.util.Collections.rotate(all, 1);
        }
    }

    /** Programs that talk to nobody. */
    private void offline() throws Exception {
        for (Jdks.Jdk jdk : jdks.values()) {
            String at = "-" + jdk.major();
            Map<String, String> home = variables(jdk);
            add("empty" + at, List.of(jdk.java(), "-cp", WORK.resolve("classes").toString(), "Empty"), home, null, false);
            add("version" + at, List.of(tool(jdk), "--version"), home, null, false);
            add("help" + at, List.of(tool(jdk), "apply", "--help"), home, null, false);
            add("described" + at, List.of(tool(jdk), "apply", "--help", "--no-color"), home, null, false);
            List<String> direct = withoutLauncher(jdk, "--version");
            add("direct" + at, direct, home, null, false);
            add("bare" + at, instead(direct, "Empty"), home, null, false);
            add("json" + at, instead(direct, "ReadJson"), home, null, false);
        }
    }

    /** Programs that change the look of an org, or find that it is right already. */
    private void online(Server server, String delay) throws Exception {
        for (boolean tls : server.speaksTls() ? List.of(false, true) : List.of(false)) {
            String where = (tls ? " https " : " http ") + delay;
            List<String> authority = tls ? List.of("--ca-file", certificate.toString()) : List.of();
            if (onPath("curl") && onPath("jq")) {
                List<String> words = List.of(ROOT.resolve("bench/peers/curl-jq.sh").toString(), Server.DEPLOYMENT, Case.NEW_COLOR);
                add("curl" + where, words, Map.of(), server, tls);
            }
            if (Files.exists(WORK.resolve("node/node_modules/purecloud-platform-client-v2"))) {
                String script = WORK.resolve("node/look.js").toString();
                add("node" + where, List.of("node", script, "update", Server.DEPLOYMENT, Case.NEW_COLOR), Map.of(), server, tls);
                if (delay.equals("0")) {
                    add("node-list" + where, List.of("node", script, "list", Server.DEPLOYMENT), Map.of(), server, tls);
                }
            }
            for (Jdks.Jdk jdk : jdks.values()) {
                String at = "-" + jdk.major() + where;
                List<String> apply = new ArrayList<>(List.of(tool(jdk), "apply", "--name", Server.DEPLOYMENT));
                apply.addAll(authority);
                apply.add("--primary");
                add("apply" + at, with(apply, Case.NEW_COLOR), variables(jdk), server, tls);
                if (delay.equals("0")) {
                    add("same" + at, with(apply, Case.LIVE_COLOR), variables(jdk), server, tls);
                }
                Path typed = WORK.resolve("typed/typed.jar");
                if (!tls && delay.equals("0") && Files.exists(typed)) {
                    List<String> words = List.of(jdk.java(), "-cp", typed.toString(), "Typed", Server.DEPLOYMENT, Case.NEW_COLOR);
                    add("typed" + at, words, Map.of(), server, false);
                }
            }
        }
    }

    private void add(String name, List<String> command, Map<String, String> variables, Server server, boolean tls) {
        cases.put(name, new Case(name, command, variables, server, tls));
    }

    private static List<String> with(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    private static Map<String, String> variables(Jdks.Jdk jdk) {
        return Map.of("JAVA_HOME", jdk.home().toString());
    }

    /** The deployment that all peers change. */
    private void seed(Server server) throws Exception {
        List<String> words = List.of(TOOL.toString(), "apply", "--name", Server.DEPLOYMENT, "--primary", Case.NEW_COLOR);
        new Case("seed", words, Map.of(), server, false).run(false);
    }

    /** A package for each JDK, because an archive fits one only. */
    private void install() throws Exception {
        for (Jdks.Jdk jdk : jdks.values()) {
            Path home = WORK.resolve("wmconfig-" + jdk.major());
            run("rm", "-rf", home.toString());
            run("cp", "-Rp", TOOL.resolve("../..").normalize().toString(), home.toString());
            run("env", "JAVA_HOME=" + jdk.home(), home.resolve("bin/wmconfig-archive").toString());
        }
    }

    private static String tool(Jdks.Jdk jdk) {
        return WORK.resolve("wmconfig-" + jdk.major() + "/bin/wmconfig").toString();
    }

    /** Returns the command that the launcher ends in: it is shown a JDK that only writes down how it was called. */
    private static List<String> withoutLauncher(Jdks.Jdk jdk, String argument) throws Exception {
        Path fake = WORK.resolve("fake-" + jdk.major());
        Files.createDirectories(fake.resolve("bin"));
        Files.copy(
                jdk.home().resolve("release"),
                fake.resolve("release"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path java = fake.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder(tool(jdk), argument);
        builder.environment().putAll(variables(jdk));
        builder.environment().put("JAVA_HOME", fake.toString());
        Process process = builder.start();
        List<String> words = new ArrayList<>(List.of(jdk.java()));
        words.addAll(new String(process.getInputStream().readAllBytes()).lines().toList());
        return words;
    }

    /** Returns the same start of Java, archive and all, with another program behind wmconfig's own classes. */
    private static List<String> instead(List<String> direct, String program) {
        List<String> words = new ArrayList<>(direct.subList(0, direct.indexOf("io.wmconfig.Main")));
        int path = words.indexOf("-cp") + 1;
        words.set(path, words.get(path) + java.io.File.pathSeparator + WORK.resolve("classes"));
        words.add(program);
        return words;
    }

    private Map<Integer, Double> memory() throws Exception {
        Map<Integer, Double> peaks = new TreeMap<>();
        for (int major : jdks.keySet()) {
            double peak = 0;
            for (int runs = 0; runs < 3; runs++) {
                peak = Math.max(peak, cases.get("apply-" + major + " http 0").peakMemory());
            }
            peaks.put(major, peak);
        }
        return peaks;
    }

    private boolean makeCertificate() throws Exception {
        if (!onPath("openssl")) {
            return false;
        }
        Path secret = WORK.resolve("key.pem");
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=bench", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", secret.toString(),
                "-out", certificate.toString());
        run("openssl", "pkcs12", "-export", "-inkey", secret.toString(), "-in", certificate.toString(),
                "-passout", "pass:bench", "-out", key.toString());
        return true;
    }

    private static void run(String... words) throws Exception {
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
