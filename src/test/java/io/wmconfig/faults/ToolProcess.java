package io.wmconfig.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as a process of its own, to be killed. */
final class ToolProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private ToolProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ToolProcess start(ProvingGround ground, String... args) throws IOException {
        return startIn(Path.of(""), ground, args);
    }

    static ToolProcess startIn(Path directory, ProvingGround ground, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath(),
                "io.wmconfig.Main"));
        command.addAll(List.of(args));
        Path out = Files.createTempFile("wmconfig-out", ".txt");
        Path err = Files.createTempFile("wmconfig-err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.directory(directory.toAbsolutePath().toFile());
        builder.environment().putAll(ground.environment());
        return new ToolProcess(builder.start(), out, err);
    }

    /** As this process has it, but from any directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Sends a signal by its name: {@code KILL}, {@code TERM}, {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Sends one signal right after the other, well within the grace that the first one gives. */
    void signals(String first, String second) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        new ProcessBuilder("sh", "-c", "kill -" + first + " $0; sleep 0.1; kill -" + second + " $0", pid)
                .start()
                .waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end, and for no longer than that. */
    Run end(Duration atMost) throws IOException, InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + atMost + "\n" + text(err));
        }
        return new Run(process.exitValue(), text(out), text(err));
    }

    /** A Ctrl-C reaches nobody below a shell that ignores it for its background jobs. */
    static boolean hearsInterrupts() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
        } catch (IOException e) {
            return true;
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
