import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What five 429s with {@code Retry-After: 1} cost.
 *
 * @param seconds of an update of ten deployments, without and with them
 * @param single of an update of one deployment, without and with them
 */
record RateLimited(List<Double> seconds, List<Double> single) {
    private static final int RUNS = 3;
    private static final int SHOPS = 10;

    static RateLimited measure(Runtimes.Runtime runtime) throws Exception {
        String five = "status=429 retry-after=1 times=5";
        Path looks = Files.createDirectories(Bench.WORK.resolve("looks"));
        for (int i = 1; i <= SHOPS; i++) {
            Files.writeString(looks.resolve(i + ".yaml"), "deployment: Shop " + i + "\nprimary: \"#0165a7\"\n");
        }
        List<String> all = List.of("-f", looks.toString());
        List<String> one = List.of("--name", "Shop 1", "--primary", "0165a7");
        return new RateLimited(
                List.of(median(runtime, all, "PUT */none status=429"), median(runtime, all, "PUT */draft " + five)),
                List.of(median(runtime, one, "PUT */none status=429"), median(runtime, one, "PUT */draft " + five)));
    }

    /** Creates deployments, and measures how long it takes to change them. */
    private static double median(Runtimes.Runtime runtime, List<String> what, String fault) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Server server = new Server(Bench.WORK.resolve("limited"), fault)) {
                Server.Way way = server.new Way(null, 0, Map.of());
                List<String> apply = Stream.concat(Stream.of(runtime.tool(), "apply"), what.stream()).toList();
                new Case("create", apply, runtime.variables(), way).run(false);
                List<String> update = Stream.concat(apply.stream(), Stream.of("--position", "bottom-left")).toList();
                Case measured = new Case("update", update, runtime.variables(), way);
                measured.run(true);
                seconds.add(measured.median() / 1000);
            }
        }
        Collections.sort(seconds);
        return seconds.get(RUNS / 2);
    }
}
