import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine: of the environment, and what stands beside the ones that it names. */
final class Jdks {
    private Jdks() {}

    /**
     * A JDK.
     *
     * @param major its version, for example 17
     * @param home where it is
     * @param name vendor and full version
     */
    record Jdk(int major, Path home, String name) {
        String java() {
            return home.resolve("bin/java").toString();
        }
    }

    /** Returns the first one found of a version. */
    static Optional<Jdk> find(int major) throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("JAVA_HOME")) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path java = Path.of(folder, "java");
            if (Files.isExecutable(java)) {
                homes.add(java.toRealPath().getParent().getParent());
            }
        }
        for (Path home : List.copyOf(homes)) {
            Path parent = home.toAbsolutePath().getParent();
            if (parent != null && Files.isDirectory(parent)) {
                try (Stream<Path> beside = Files.list(parent)) {
                    beside.sorted().forEach(homes::add);
                }
            }
        }
        for (Path home : homes) {
            Optional<Jdk> jdk = at(home);
            if (jdk.isPresent() && jdk.get().major() == major) {
                return jdk;
            }
        }
        return Optional.empty();
    }

    private static Optional<Jdk> at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        String text = Files.readString(release);
        String version = value(text, "JAVA_VERSION");
        String digits = version.replaceFirst("\\D.*", "");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Jdk(
                        Integer.parseInt(digits), home.toRealPath(), value(text, "IMPLEMENTOR") + " " + version));
    }

    private static String value(String release, String key) {
        return release.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).replace("\"", ""))
                .findFirst()
                .orElse("");
    }
}
