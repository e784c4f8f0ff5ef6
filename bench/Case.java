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
    private final Server server;
    private final boolean tls;
    private final List<Double> millis = new ArrayList<>();
    private int requests;
    private int connections;

    /**
     * Describes a program.
     *
     * @param server the org that it talks to, null for none
     */
    Case(String name, List<String> command, Map<String, String> variables, Server server, boolean tls) {
        this.name = name;
        this.command = List.copyOf(command);
        this.variables = new TreeMap<>(variables);
        this.server = server;
        this.tls = tls;
        if (server != null) {
            this.variables.putAll(server.variables(tls));
        }
    }

    /** Runs it once, and sees that it did its work. */
    void run(boolean measured) throws Exception {
        Map<String, String> colors = new TreeMap<>();
        List<String> words = words(colors);
        if (server != null) {
            server.front(tls).requests();
            server.front(tls).connections();
        }
        Path out = Bench.WORK.resolve("out");
        ProcessBuilder builder = builder(words, out);
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        double took = (System.nanoTime() - start) / 1e6;
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " failed: " + words + "\n" + Files.readString(out));
        }
        if (server != null) {
            requests = server.front(tls).requests();
            connections = server.front(tls).connections();
        }
        if (colors.containsKey(NEW_COLOR)) {
            String live = server.liveColor();
            if (!live.equalsIgnoreCase(colors.get(NEW_COLOR))) {
                throw new IllegalStateException(name + " did not change the look: " + live + " is live after " + words);
            }
        }
        if (measured) {
            millis.add(took);
        }
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
                words.add(word.equals(LIVE_COLOR) ? server.liveColor() : word);
            }
        }
        return words;
    }

    double median() {
        List<Double> sorted = millis.stream().sorted().toList();
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
