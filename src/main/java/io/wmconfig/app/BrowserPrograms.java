package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds and runs browsers on this machine. */
public final class BrowserPrograms {
    private static final List<String> CHROMIUMS = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");
    private static final String MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final Map<String, String> environment;

    public BrowserPrograms(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Opens a page in the user's browser. */
    void open(Path page) {
        String preferred = environment.getOrDefault("BROWSER", "");
        List<String> command = preferred.isBlank() ? opener() : List.of(preferred);
        List<String> words = new ArrayList<>(command);
        words.add(page.toString());
        if (command.isEmpty() || !starts(words)) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "cannot open a browser")
                    .because(
                            command.isEmpty()
                                    ? "no program that opens pages is installed"
                                    : "`" + command.get(0) + "` failed")
                    .hint("open " + page + " yourself, or set `BROWSER` to a browser")
                    .toException();
        }
    }

    private List<String> opener() {
        if (system().contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return find(system().contains("mac")
                        ? List.of("open")
                        : List.of("xdg-open", "gio", "sensible-browser", "chromium"))
                .map(program ->
                        program.endsWith("gio") ? List.of(program.toString(), "open") : List.of(program.toString()))
                .orElse(List.of());
    }

    /** Returns whether the program started; one that keeps running, as a browser may, counts as started. */
    private static boolean starts(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(OPENING.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Takes a screenshot with Chromium.
     *
     * @param page in an otherwise empty directory, which also gets the browser's profile
     * @return a PNG
     */
    Path draw(Path page, int width, int height, Duration limit) throws IOException {
        Path chromium = find(CHROMIUMS)
                .or(() -> Optional.of(Path.of(MAC_CHROME)).filter(Files::isExecutable))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.INVALID_SETTINGS,
                                "`--png` needs Chromium or Chrome, which is not installed")
                        .hint("install Chromium, or use `--out FILE` and open the page")
                        .toException());
        Path directory = page.resolveSibling("browser");
        Path picture = page.resolveSibling("picture.png");
        List<String> words = new ArrayList<>(List.of(chromium.toString()));
        for (String flag : flags("chromium.txt")) {
            words.add(flag.replace("DIRECTORY", directory.toString())
                    .replace("SIZE", width + "," + height)
                    .replace("PICTURE", picture.toString()));
        }
        if (System.getProperty("user.name", "").equals("root")) {
            words.addAll(flags("chromium-as-root.txt")); // its sandbox does not run as root; the page has no scripts
        }
        words.add(page.toUri().toString());
        String failure = run(words, page.resolveSibling("browser.log"), limit);
        if (!failure.isEmpty() || !Files.exists(picture)) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "`" + chromium + "` did not save the picture")
                    .because(failure.isEmpty() ? "it ended without an error" : failure)
                    .hint("use `--out FILE` and open the page")
                    .toException();
        }
        return picture;
    }

    private static List<String> flags(String resource) throws IOException {
        try (InputStream flags = BrowserPrograms.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(flags).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String run(List<String> words, Path log, Duration limit) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0 ? "" : "it ended with exit code " + process.exitValue();
            }
            return "it took longer than " + limit.toSeconds() + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Optional<Path> find(List<String> names) {
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return names.stream()
                .flatMap(name -> folders.stream()
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
