package io.wmconfig.web;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the scripts of {@code src/test/browser} with Node.js, in {@code target/browser}, where their packages are
 * installed; what is missing on this machine skips the test and says so.
 */
final class Browser {
    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path SCRIPTS = BASE.resolve("src/test/browser");
    private static final int MINUTES = 5;

    private final Path directory;

    private Browser(Path directory) {
        this.directory = directory;
    }

    /** Returns the place for everything that the scripts read and write. */
    static synchronized Browser ready() throws IOException, InterruptedException {
        needs(program("node").isPresent() && program("npm").isPresent(), "Node.js is not installed");
        Path directory = Files.createDirectories(BASE.resolve("target/browser"));
        // Tests run in two processes, and both want the packages.
        try (FileChannel channel = FileChannel.open(directory.resolveSibling("browser.lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() ? installed(directory) : new Browser(directory);
        }
    }

    private static Browser installed(Path directory) throws IOException, InterruptedException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                Files.copy(
                        script,
                        directory.resolve(script.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Browser browser = new Browser(directory);
        if (!Files.exists(directory.resolve("node_modules"))) {
            Result installed = browser.run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--no-save");
            needs(installed.exit() == 0, "npm cannot install the test's packages: " + installed.output());
        }
        return browser;
    }

    /** Returns the Chromium of this machine; skips the test when there is none. */
    static String chromium() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> program(name).stream())
                .findFirst();
        needs(found.isPresent(), "Chromium is not installed");
        return found.map(Path::toString).orElse("");
    }

    /** Skips the test and says why; where browsers have to be there ({@code -Dbrowser.required}), fails it. */
    private static void needs(boolean there, String otherwise) {
        if (!there && Boolean.getBoolean("browser.required")) {
            throw new AssertionError(otherwise + ", and it has to be here");
        }
        if (!there) {
            System.err.println("SKIPPED: a test with a real browser: " + otherwise);
        }
        assumeTrue(there, "skipped: " + otherwise);
    }

    /** Returns a file in the place. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /**
     * What a program said.
     *
     * @param exit its code
     * @param output both of its streams
     */
    record Result(int exit, String output) {}

    /** Runs a program in the place, with more variables. */
    Result run(Map<String, String> more, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        Path output = Files.createTempFile(directory, "output", ".txt");
        builder.redirectOutput(output.toFile());
        builder.environment().putAll(more);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Result(-1, "no end after " + MINUTES + " minutes");
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
