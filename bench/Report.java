import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rounds showed, as the part of docs/performance.md that is measured. */
final class Report {
    private static final String BEGIN = "<!-- bench/run writes from here -->";
    private static final String END = "<!-- to here -->";

    private final Map<String, Case> cases;
    private final List<Runtimes.Runtime> runtimes;
    private final int rounds;
    private final Map<String, Double> memory;
    private final RateLimited limited;
    private final List<String> lines = new ArrayList<>();

    Report(
            Map<String, Case> cases,
            List<Runtimes.Runtime> runtimes,
            int rounds,
            Map<String, Double> memory,
            RateLimited limited) {
        this.cases = cases;
        this.runtimes = runtimes;
        this.rounds = rounds;
        this.memory = memory;
        this.limited = limited;
    }

    /** Puts a report into the document, in place of the last one. */
    static void write(Path document, String report) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(document, text.substring(0, from) + "\n\n" + report + "\n" + text.substring(text.indexOf(END)));
    }

    String text() throws Exception {
        goals();
        block("### HTTPS: median milliseconds", List.of("https 0", "https 50", "https 150", "slow 0", "ecdsa 0", "ca-file 0"),
                "no network", "50 ms", "150 ms", "publish takes 2 s", "ECDSA", "`--ca-file`");
        block("### HTTP: median milliseconds", List.of("http 0", "http 50"), "no network", "50 ms");
        machine();
        return String.join("\n", lines) + "\n";
    }

    private void goals() throws IOException {
        runtimeTable("### Goals: ratios of medians", "goal");
        ratio("HTTPS, no network, vs curl + jq", "apply-% https 0", "curl https 0", "1.35");
        ratio("HTTPS, 50 ms round trip, vs curl + jq", "apply-% https 50", "curl https 50", "0.9");
        ratio("HTTPS, 150 ms round trip, vs curl + jq", "apply-% https 150", "curl https 150", "0.75");
        ratio("HTTPS, 50 ms round trip, vs Node with the official SDK", "apply-% https 50", "node https 50", "1.0");
        ratio("HTTPS, unchanged, vs Node login + list", "same-% https 0", "node-list https 0", "0.9");
        row("CPU of an apply over HTTPS, vs HTTP", at -> {
            Case secure = cases.get("apply-" + at + " https 0");
            Case plain = cases.get("apply-" + at + " http 0");
            return secure == null || plain == null ? "" : number("%.2f", secure.medianCpu() / plain.medianCpu());
        }, "1.5");
        ratio("HTTP vs curl + jq", "apply-% http 0", "curl http 0", "1.1");
        ratio("`--version` vs an empty JVM program", "version-%", "empty-%", "1.2");
        ratio("`apply --help` vs an empty JVM program", "help-%", "empty-%", "1.2");
        row("peak memory", at -> memory.containsKey("apply-" + at) ? number("%.0f MB", memory.get("apply-" + at)) : "", "70 MB");
        lines.add("");
        if (limited != null) {
            lines.add("Five 429s with `Retry-After: 1`: " + limited(limited.single(), "one deployment") + "; "
                    + limited(limited.seconds(), "ten deployments with `-f`") + " (goal: at most 2 s beyond the 5 s).");
            lines.add("");
        }
        lines.add(number("`lib/` without archives takes %.1f MB (goal 8 MB).", installed() / 1e6));
        lines.add("");
    }

    private static String limited(List<Double> seconds, String what) {
        return String.format(Locale.ROOT, "an update of %s takes %.1f s, without them %.1f s", what, seconds.get(1), seconds.get(0));
    }

    private void block(String heading, List<String> ways, String... columns) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(List.of(columns));
        all.addAll(List.of("CPU, no network", "requests", "connections"));
        table(heading, all.toArray(String[]::new));
        boolean first = ways.contains("https 0");
        for (String program : cases.keySet().stream().map(name -> name.replaceFirst(" .*", "")).distinct().toList()) {
            List<String> cells = new ArrayList<>();
            ways.forEach(way -> cells.add(cell(cases.get(program + " " + way))));
            Case shown = cases.get(program + " " + ways.get(0));
            if (shown != null) {
                cells.addAll(List.of(number("%.0f", shown.medianCpu()), "" + shown.requests(), "" + shown.connections()));
            } else if (first && cases.containsKey(program)) {
                cells.set(0, cell(cases.get(program)));
                cells.addAll(List.of(number("%.0f", cases.get(program).medianCpu()), "", ""));
            } else {
                continue;
            }
            lines.add("| " + named(program) + " | " + String.join(" | ", cells) + " |");
        }
        lines.add("");
    }

    private static String cell(Case one) {
        return one == null ? "" : number("%.0f", one.median());
    }

    private void machine() throws Exception {
        lines.add("### Measured on");
        lines.add("");
        lines.add("- " + LocalDate.now() + ", " + rounds + " rounds after two warm-up rounds, all programs in turn, whole processes");
        lines.add("- " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        lines.add("- " + said("uptime").replaceFirst(".*load", "load"));
        runtimes.forEach(runtime -> lines.add("- " + runtime.name() + ": " + runtime.version()));
        Stream.of(List.of("curl", "--version"), List.of("jq", "--version"), List.of("node", "--version"))
                .filter(words -> Bench.onPath(words.get(0)))
                .forEach(words -> lines.add("- " + (words.get(0) + " " + said(words.toArray(String[]::new))).replaceFirst("^(curl|jq) \\1", "$1")));
        Path sdk = Bench.WORK.resolve("node/node_modules/purecloud-platform-client-v2/package.json");
        if (Files.exists(sdk)) {
            lines.add("- purecloud-platform-client-v2 " + Files.readString(sdk).replaceFirst("(?s).*?\"version\":\\s*\"([^\"]*)\".*", "$1"));
        }
    }

    private void ratio(String name, String ours, String theirs, String goal) {
        row(name, at -> {
            Case one = cases.get(ours.replace("%", at));
            Case other = cases.get(theirs.replace("%", at));
            return one == null || other == null ? "" : number("%.2f", one.median() / other.median());
        }, goal);
    }

    private void row(String name, Function<String, String> cell, String last) {
        List<String> cells = new ArrayList<>(List.of(name));
        runtimes.forEach(runtime -> cells.add(cell.apply(runtime.name())));
        cells.add(last);
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private void runtimeTable(String heading, String last) {
        List<String> columns = new ArrayList<>(List.of(""));
        runtimes.forEach(runtime -> columns.add(in(runtime.name())));
        columns.add(last);
        table(heading, columns.toArray(String[]::new));
    }

    private static String in(String runtime) {
        return runtime.equals("bundle") ? "bundle" : "JDK " + runtime;
    }

    private void table(String heading, String... columns) {
        lines.add(heading);
        lines.add("");
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|---".repeat(columns.length) + "|");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String named(String program) {
        String[] parts = program.split("-(?=[^-]*$)", 2);
        String at = program.matches(".*-(\\d+|bundle)") ? ", " + in(parts[1]) : "";
        return switch (at.isEmpty() ? program : parts[0]) {
            case "curl" -> "curl + jq, update";
            case "node" -> "Node SDK, update";
            case "node-list" -> "Node SDK, login + list";
            case "typed" -> "typed fat jar, update" + at;
            case "apply" -> "**`wmconfig apply`, update**" + at;
            case "same" -> "**`wmconfig apply`, unchanged**" + at;
            case "version" -> "`wmconfig --version`" + at;
            case "help" -> "`wmconfig apply --help`" + at;
            case "described" -> "`wmconfig apply --help --no-color`, not a prepared page" + at;
            default -> "empty JVM program" + at;
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
