package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import io.wmconfig.sandbox.TlsFront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged tool costs, in figures that do not depend on how busy a machine is, against those in
 * {@code costs.txt}. {@code -Dcosts.update=true}, or {@code bench/record-costs}, records them anew; that run fails.
 */
@Tag("long")
class CostsIT {
    private static final Path HOME = Path.of(System.getProperty("wmconfig.home"));
    private static final Path RECORDED = Path.of("src/test/resources/costs.txt");
    private static final double MOST_GROWTH = 1.1;

    private static final int JDK = Runtime.version().feature();

    /** Commands in the order in which they run on one org, each with the name of its figures. */
    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("version", "--version");
        COMMANDS.put("help", "apply --help");
        COMMANDS.put("contrast", "contrast 0056b3");
        COMMANDS.put("schema", "schema");
        COMMANDS.put("validate", "validate -f look.yaml");
        COMMANDS.put("apply-create", "apply --name Support --primary 0056b3 -o json");
        COMMANDS.put("apply-unchanged", "apply --name Support --primary 0056b3 -o json");
        COMMANDS.put("apply-update", "apply --name Support --primary 0165a7 -o json");
        COMMANDS.put("apply-text", "apply --name Support --primary 0056b3 --title Hello");
        COMMANDS.put("plan", "plan --name Support --primary 0165a7 -o json");
        COMMANDS.put("apply-file", "apply -f look.yaml -o json");
        COMMANDS.put("get", "get Support -o json");
        COMMANDS.put("list", "list -o json");
        COMMANDS.put("history", "history Support -o json");
        COMMANDS.put("rollback", "rollback Support --yes -o json");
        COMMANDS.put("doctor", "doctor -o json");
        COMMANDS.put("delete", "delete Support --with-configuration --confirm Support -o json");
    }

    @TempDir
    Path folder;

    @Test
    void noFigureGrowsByMoreThanATenth() throws Exception {
        SortedMap<String, Long> figures = measure();
        if (Boolean.getBoolean("costs.update")) {
            record(figures);
            fail("the figures are recorded: look at the difference, and run again without -Dcosts.update");
        }
        Map<String, Long> recorded = recorded();
        List<String> grown = new ArrayList<>();
        figures.forEach((name, now) -> {
            Long before = recorded.get(name);
            if (before == null && Character.isDigit(name.charAt(0))) {
                // Another JDK loads other classes; there is nothing to compare with.
                return;
            }
            if (before == null || now > before * MOST_GROWTH) {
                grown.add(name + ": " + before + " -> " + now);
            }
        });
        assertThat(grown).as("bench/record-costs records what has to grow").isEmpty();
    }

    private SortedMap<String, Long> measure() throws Exception {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("installed bytes", installed());
        Files.writeString(
                folder.resolve("look.yaml"), "deployment: Support\nprimary: \"#7a1fa2\"\nposition: bottom-left\n");
        try (TestSandbox sandbox = TestSandbox.start(TestSettings.defaults())) {
            String base = sandbox.baseUrl().toString();
            for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
                int before = sandbox.requests().size();
                List<String> classes = classes(base, command.getValue());
                String name = command.getKey();
                figures.put(name + " requests", (long) sandbox.requests().size() - before);
                figures.put(JDK + " " + name + " classes", (long) classes.size());
                figures.put(JDK + " " + name + " outside the archive", outside(classes));
            }
            TlsFront.Chain chain = TlsFront.Chain.create(folder);
            try (TlsFront front = new TlsFront(chain, sandbox.baseUrl().getPort())) {
                int before = sandbox.requests().size();
                List<String> classes = classes(
                        "https://localhost:" + front.port(), "apply --name Https --primary 0056b3", chain.options());
                figures.put("apply-https requests", (long) sandbox.requests().size() - before);
                figures.put("apply-https connections", (long) front.connections());
                figures.put(JDK + " apply-https classes", (long) classes.size());
                figures.put(JDK + " apply-https outside the archive", outside(classes));
            }
        }
        return figures;
    }

    private static long outside(List<String> classes) {
        return classes.stream()
                .filter(line -> !line.contains("source: shared objects file"))
                .count();
    }

    private List<String> classes(String base, String command, String... options) throws Exception {
        Path log = folder.resolve("classes.log");
        List<String> words =
                new ArrayList<>(List.of(HOME.resolve("bin/wmconfig").toString()));
        words.addAll(List.of(command.split(" ")));
        Run run = Run.of(
                folder,
                Run.environment(
                        System.getenv("PATH"),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "HOME",
                        folder.toString(),
                        "WMCONFIG_JAVA_OPTIONS",
                        "-Xlog:class+load:file=" + log + " " + String.join(" ", options),
                        "GENESYS_CLOUD_API_URL",
                        base,
                        "GENESYS_CLOUD_LOGIN_URL",
                        base,
                        "GENESYS_CLOUD_CDN_URL",
                        base,
                        "GENESYS_CLOUD_CLIENT_ID",
                        "costs",
                        "GENESYS_CLOUD_CLIENT_SECRET",
                        "costs"),
                words);
        assertThat(run.exit()).as(command + "\n" + run.out() + run.err()).isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
    }

    private static long installed() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("lib"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".jsa"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static SortedMap<String, Long> recorded() throws IOException {
        SortedMap<String, Long> figures = new TreeMap<>();
        if (Files.exists(RECORDED)) {
            for (String line : Files.readAllLines(RECORDED)) {
                int colon = line.lastIndexOf(": ");
                if (colon > 0 && !line.startsWith("#")) {
                    figures.put(line.substring(0, colon), Long.valueOf(line.substring(colon + 2)));
                }
            }
        }
        return figures;
    }

    /** Keeps the figures of other JDKs. */
    private static void record(Map<String, Long> figures) throws IOException {
        SortedMap<String, Long> all = recorded();
        all.keySet().removeIf(name -> !Character.isDigit(name.charAt(0)) || name.startsWith(JDK + " "));
        all.putAll(figures);
        List<String> lines = new ArrayList<>();
        lines.add("# What the packaged tool costs: requests, and classes by JDK. Made by bench/record-costs;");
        lines.add("# CostsIT fails when a figure is exceeded by more than a tenth.");
        all.forEach((name, figure) -> lines.add(name + ": " + figure));
        Files.write(RECORDED, lines);
    }
}
