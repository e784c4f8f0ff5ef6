package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.golden.GoldenCase.Step;
import io.wmconfig.sandbox.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged tool says the same as the one in process, as a process of its own and in real time.
 *
 * <p>A start of Java each is too much for every change: one case of each command and one of each exit code run always,
 * the others where time is given.
 */
@Execution(ExecutionMode.CONCURRENT)
class GoldenIT {
    private static final Path PROGRAM = Path.of(System.getProperty("wmconfig.home"), "bin", "wmconfig");
    private static final int LONGEST = 120;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> oneCaseOfEachCommandAndOfEachExitCode() {
        return tests(GoldenCase.few());
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> allOtherCases() {
        List<GoldenCase> others = new ArrayList<>(GoldenCase.all());
        others.removeAll(GoldenCase.few());
        others.removeIf(golden -> golden.has("slow"));
        return tests(others);
    }

    private Stream<DynamicTest> tests(List<GoldenCase> cases) {
        return cases.stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> check(golden)));
    }

    private void check(GoldenCase golden) throws Exception {
        Path directory = Files.createDirectories(folder.resolve(golden.name()));
        try (Scene scene = Scene.of(golden, directory, Clock.systemUTC())) {
            List<Transcript> said = new ArrayList<>();
            for (Step step : golden.steps()) {
                Predicate<Path> serves =
                        out -> golden.has("interrupt") && out.toFile().length() > 0;
                said.add(scene.masked(run(scene, step.line(), serves, "TERM")));
            }
            assertThat(golden.with(said)).as(golden.name()).isEqualTo(golden.source());
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,130,interrupted", "TERM,143,terminated"})
    void aSignalEndsTheCommandAndTellsWhatIsDone(String signal, int exit, String word) throws Exception {
        GoldenCase golden = GoldenCase.of("apply/update-json");
        try (Scene scene = Scene.of(golden, folder, Clock.systemUTC())) {
            scene.sandbox().addFault(Fault.parse("POST */publish hang"));
            Predicate<Path> publishes = out -> scene.sandbox().requests().stream()
                    .anyMatch(request -> request.path().endsWith("/publish"));
            Transcript said = run(scene, golden.steps().get(0).line(), publishes, signal);

            assertThat(said.exit()).isEqualTo(exit);
            assertThat(said.stderr()).contains("error: " + word + "; done: draft, publish was in progress\n");
            assertThat(said.stdout()).contains("\"code\" : \"" + word + "\"", "\"done\" : [ \"draft\" ]");
        }
    }

    /** Runs a command line; once the stop is true, with what it has written so far, it gets the signal. */
    private Transcript run(Scene scene, CommandLine line, Predicate<Path> stop, String signal) throws Exception {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(scene.args(line));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        Process process = start(command, scene.directory(), scene.environment(line), out.toFile(), err.toFile());
        boolean told = false;
        for (int waited = 0; process.isAlive() && waited < LONGEST * 50; waited++) {
            if (!told && stop.test(out)) {
                told = true;
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after two minutes: " + command);
        }
        return new Transcript(text(out), text(err), process.exitValue(), scene.requests());
    }

    private static Process start(
            List<String> command, Path directory, Map<String, String> variables, File out, File err)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", directory.toString());
        environment.putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
