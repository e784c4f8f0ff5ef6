import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What the rounds showed, as the part of docs/performance.md that is measured. */
final class Report {
    private static final String BEGIN = "<!-- bench/run writes from here -->";
    private static final String END = "<!-- to here -->";

    private final Map<String, Case> cases;
    private final Map<Integer, Jdks.Jdk> jdks;
    private final int rounds;
    private final Map<Integer, Double> memory;
    private final List<String> lines = new ArrayList<>();

    Report(Map<String, Case> cases, Map<Integer, Jdks.Jdk> jdks, int rounds, Map<Integer, Double> memory) {
        this.cases = cases;
        this.jdks = jdks;
        this.rounds = rounds;
        this.memory = memory;
    }

    /** Puts a report into the document, in place of the last one. */
    static void write(Path document, String report) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(document, text.substring(0, from) + "\n\n" + report + "\n" + text.substring(text.indexOf(END)));
    }

    String text() throws Exception {
        goals();
        medians();
        whereItGoes();
        machine();
        return String.join("\n", lines) + "\n";
    }

    private void goals() throws IOException {
        table("### Goals: ratios of medians", "", "JDK 17", "JDK 25", "goal, JDK 17 / 25");
        ratio("`apply`, an update, vs curl + jq", at -> "apply-" + at + " http 0", at -> "curl http 0", "1.5 / 1.2");
        ratio("`apply`, an update, vs Node with the official SDK", at -> "apply-" + at + " http 0", at -> "node http 0", "1.0 / 0.8");
        ratio("`apply`, unchanged, vs Node doing login + list", at -> "same-" + at + " http 0", at -> "node-list http 0", "0.9 / 0.7");
        ratio("`--version` vs an empty JVM program", at -> "version-" + at, at -> "empty-" + at, "1.5 / 1.5");
        ratio("`apply --help` vs an empty JVM program", at -> "help-" + at, at -> "empty-" + at, "2.5 / 2.5");
        row("`apply` at 50 ms vs its requests × 50 ms", at -> {
            Case apply = cases.get("apply-" + at + " http 50");
            return number("%.2f", apply.median() / (apply.requests() * 50));
        }, "1.35 / 1.3");
        row("peak memory of `apply`", at -> number("%.0f MB", memory.get(at)), "70 MB / 70 MB");
        row("the launcher, compared with the same `java` command", at -> number("%+.1f ms", median("version-" + at) - median("direct-" + at)), "10 ms / 10 ms");
        lines.add("");
        lines.add(number("`lib/` without archives takes %.1f MB (goal 8 MB).", installed() / 1e6));
        lines.add("");
    }

    private void medians() {
        table("### Medians in milliseconds", "", "http", "https", "http, 50 ms", "https, 50 ms", "requests", "connections");
        for (String program : cases.keySet().stream().map(name -> name.replaceFirst(" .*", "")).distinct().toList()) {
            List<String> cells = new ArrayList<>();
            Case shown = cases.get(program);
            cells.add(shown == null ? "" : number("%.0f", shown.median()));
            if (shown == null) {
                cells.clear();
                for (String where : List.of(" http 0", " https 0", " http 50", " https 50")) {
                    Case one = cases.get(program + where);
                    cells.add(one == null ? "" : number("%.0f", one.median()));
                }
                shown = cases.get(program + " http 0");
                cells.add(Integer.toString(shown.requests()));
                cells.add(Integer.toString(shown.connections()));
            } else {
                cells.addAll(List.of("", "", "", "", ""));
            }
            lines.add("| " + named(program) + " | " + String.join(" | ", cells) + " |");
        }
        lines.add("");
    }

    private void whereItGoes() {
        table("### Where the milliseconds of one `apply` go", "", "JDK 17", "JDK 25", "measured as");
        difference("the JVM", "empty-%", "", "an empty program, with the JDK's default options");
        difference("wmconfig's start", "version-%", "empty-%", "`--version` minus the row above: launcher, larger archive, options that start faster");
        difference("arguments", "described-%", "version-%", "help that is not a prepared page, minus `--version`: describing, parsing, printing");
        difference("JSON", "json-%", "bare-%", "reading and writing one configuration, minus an empty program, with the tool's options and archive");
        difference("login, list, compare", "same-% http 0", "version-%", "`apply`, unchanged, minus `--version`: SDK, Jackson, the first requests");
        difference("the writes", "apply-% http 0", "same-% http 0", "an update minus unchanged");
        difference("TLS", "apply-% https 0", "apply-% http 0", "https minus http, with a private CA in addition to the system's");
        difference("the network", "apply-% http 50", "apply-% http 0", "50 ms per request minus none");
        lines.add("");
    }

    private void machine() throws Exception {
        lines.add("### Measured on");
        lines.add("");
        lines.add("- " + LocalDate.now() + ", " + rounds + " rounds after two warm-up rounds, all programs in turn, whole processes");
        lines.add("- " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        lines.add("- " + said("uptime").replaceFirst(".*load", "load"));
        jdks.values().forEach(jdk -> lines.add("- " + jdk.name()));
        Stream.of(List.of("curl", "--version"), List.of("jq", "--version"), List.of("node", "--version"))
                .filter(words -> Bench.onPath(words.get(0)))
                .forEach(words -> lines.add("- " + (words.get(0) + " " + said(words.toArray(String[]::new))).replaceFirst("^(curl|jq) \\1", "$1")));
        Path sdk = Bench.WORK.resolve("node/node_modules/purecloud-platform-client-v2/package.json");
        if (Files.exists(sdk)) {
            lines.add("- purecloud-platform-client-v2 " + Files.readString(sdk).replaceFirst("(?s).*?\"version\":\\s*\"([^\"]*)\".*", "$1"));
        }
    }

    private void ratio(String name, IntFunction<String> ours, IntFunction<String> theirs, String goal) {
        row(name, at -> {
            boolean both = cases.containsKey(ours.apply(at)) && cases.containsKey(theirs.apply(at));
            return both ? number("%.2f", median(ours.apply(at)) / median(theirs.apply(at))) : "left out";
        }, goal);
    }

    private void difference(String name, String whole, String less, String how) {
        row(name, at -> {
            String one = whole.replace("%", Integer.toString(at));
            String other = less.replace("%", Integer.toString(at));
            return cases.containsKey(one) ? number("%.0f ms", median(one) - (other.isEmpty() ? 0 : median(other))) : "left out";
        }, how);
    }

    private void row(String name, IntFunction<String> cell, String last) {
        List<String> cells = new ArrayList<>(List.of(name));
        Bench.MAJORS.forEach(major -> cells.add(jdks.containsKey(major) ? cell.apply(major) : "left out"));
        cells.add(last);
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private void table(String heading, String... columns) {
        lines.add(heading);
        lines.add("");
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|---".repeat(columns.length) + "|");
    }

    private double median(String name) {
        return cases.get(name).median();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String named(String program) {
        String jdk = program.matches(".*-\\d+") ? ", JDK " + program.replaceFirst(".*-", "") : "";
        return switch (program.replaceFirst("-\\d+$", "")) {
            case "curl" -> "curl + jq, update";
            case "node" -> "Node SDK, update";
            case "node-list" -> "Node SDK, login + list";
            case "typed" -> "typed fat jar, update" + jdk;
            case "apply" -> "**`wmconfig apply`, update**" + jdk;
            case "same" -> "**`wmconfig apply`, unchanged**" + jdk;
            case "version" -> "`wmconfig --version`" + jdk;
            case "help" -> "`wmconfig apply --help`" + jdk;
            case "described" -> "`wmconfig apply --help --no-color`, not a prepared page" + jdk;
            case "bare" -> "empty program, wmconfig's options" + jdk;
            case "json" -> "one configuration through Jackson, wmconfig's options" + jdk;
            case "direct" -> "`--version` without the launcher" + jdk;
            default -> "empty JVM program" + jdk;
        };
    }

    private static long installed() throws IOException {
        try (Stream<Path> files = Files.walk(Bench.TOOL.resolveSibling("../lib"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".jsa"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        return Files.isReadable(info)
                ? Files.readString(info).lines()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: ", ""))
                        .findFirst()
                        .orElse("unknown processor")
                : System.getProperty("os.arch");
    }

    private static String said(String... words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes()).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
