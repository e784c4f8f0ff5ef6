import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One program, started again in every round, and how long each run of the whole process took. */
final class Case {
    /** Stands for a colour that no run before has set. */
    static final String NEW_COLOR = "NEW-COLOR";

    /** Stands for the colour that is live. */
    static final String LIVE_COLOR = "LIVE-COLOR";

    private static int colors;

    final String name;
    private final List<String> command;
    private final Map<String, String> variables;
    private final Server.Way way;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private int requests;
    private int connections;

    /**
     * Describes a program.
     *
     * @param way to the org that it talks to, null for none
     */
    Case(String name, List<String> command, Map<String, String> variables, Server.Way way) {
        this.name = name;
        this.command = List.copyOf(command);
        this.variables = new TreeMap<>(variables);
        this.way = way;
        if (way != null) {
            this.variables.putAll(way.variables());
        }
    }

    /** Runs it once, and sees that it did its work. */
    void run(boolean measured) throws Exception {
        Map<String, String> colors = new TreeMap<>();
        List<String> words = words(colors);
        if (way != null) {
            way.requests();
            way.connections();
        }
        Path out = Bench.WORK.resolve("out");
        // A shell says how much CPU time its children used.
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times >times; exit $code", "sh"));
        timed.addAll(words);
        ProcessBuilder builder = builder(timed, out);
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        double took = (System.nanoTime() - start) / 1e6;
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " failed: " + words + "\n" + Files.readString(out));
        }
        if (way != null) {
            requests = way.requests();
            connections = way.connections();
        }
        if (colors.containsKey(NEW_COLOR)) {
            String live = way.server().liveColor();
            if (!live.equalsIgnoreCase(colors.get(NEW_COLOR))) {
                throw new IllegalStateException(name + " did not change the look: " + live + " is live after " + words);
            }
        }
        if (measured) {
            millis.add(took);
            cpu.add(childrenCpu(Files.readString(Bench.WORK.resolve("times"))));
        }
    }

    /** Returns the milliseconds in the second line of the shell's {@code times}, such as {@code 0m0.43s 0m0.08s}. */
    private static double childrenCpu(String times) {
        double sum = 0;
        for (String one : times.lines().toList().get(1).split(" ")) {
            String[] parts = one.replace("s", "").split("m");
            sum += Double.parseDouble(parts[0]) * 60_000 + Double.parseDouble(parts[1]) * 1000;
        }
        return sum;
    }

    /** Runs it once more and returns the most memory that it held, in megabytes; 0 where the system does not tell. */
    double peakMemory() throws Exception {
        Process process = builder(words(new TreeMap<>()), Bench.WORK.resolve("out")).start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, highWaterMark(status));
        }
        return peak;
    }

    private static double highWaterMark(Path status) {
        try {
            return Files.readString(status)
                    .lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private ProcessBuilder builder(List<String> words, Path out) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Bench.WORK.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.toLowerCase().endsWith("_proxy"));
        builder.environment().putAll(variables);
        return builder;
    }

    private List<String> words(Map<String, String> chosen) throws Exception {
        List<String> words = new ArrayList<>();
        for (String word : command) {
            if (word.equals(NEW_COLOR)) {
                colors++;
                chosen.put(NEW_COLOR, String.format("#%06x", (colors * 7919 + 0x0056b3) & 0xffffff));
                words.add(chosen.get(NEW_COLOR));
            } else {
                words.add(word.equals(LIVE_COLOR) ? way.server().liveColor() : word);
            }
        }
        return words;
    }

    double median() {
        return median(millis);
    }

    /** Returns the median of the CPU time, user and system. */
    double medianCpu() {
        return median(cpu);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    int requests() {
        return requests;
    }

    int connections() {
        return connections;
    }
}
