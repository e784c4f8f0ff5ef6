import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What wmconfig runs on: the JDKs of this machine, and the bundle if it was made. */
final class Runtimes {
    private static final List<Integer> MAJORS = List.of(17, 25);

    private Runtimes() {}

    /**
     * A Java with wmconfig on it.
     *
     * @param name its version, or {@code bundle}
     * @param original where it is on this machine
     * @param version vendor and full version
     */
    record Runtime(String name, Path original, String version) {
        private boolean isBundle() {
            return name.equals("bundle");
        }

        private Path home() {
            return Bench.WORK.resolve("wmconfig-" + name);
        }

        /** A copy, because its store of authorities gets one more. */
        private Path copy() {
            return isBundle() ? home().resolve("lib/runtime") : Bench.WORK.resolve("java-" + name);
        }

        String java() {
            return copy().resolve("bin/java").toString();
        }

        String tool() {
            return home().resolve("bin/wmconfig").toString();
        }

        Map<String, String> variables() {
            return isBundle() ? Map.of() : Map.of("JAVA_HOME", copy().toString());
        }

        /** Returns what makes wmconfig start on a copy without the authorities. */
        Map<String, String> asInstalled() {
            return isBundle() ? Map.of() : Map.of("JAVA_HOME", original.toString());
        }

        /** Copies wmconfig and the Java, adds the authorities and makes the archive. */
        void install(Path... authorities) throws Exception {
            Path from = isBundle() ? original : Bench.TOOL.resolve("../..").normalize();
            Bench.run("rm", "-rf", home().toString());
            Bench.run("cp", "-Rp", from.toString(), home().toString());
            if (!isBundle() && !Files.exists(copy())) {
                Bench.run("cp", "-Rp", original.toString(), copy().toString());
            }
            Path store = copy().resolve("lib/security/cacerts");
            byte[] system = Files.readAllBytes((isBundle() ? from.resolve("lib/runtime") : original).resolve("lib/security/cacerts"));
            Files.deleteIfExists(store);
            Files.write(store, system);
            for (int i = 0; i < authorities.length; i++) {
                Bench.run("keytool", "-importcert", "-noprompt", "-keystore", store.toString(), "-storepass", "changeit",
                        "-alias", "bench-" + i, "-file", authorities[i].toString());
            }
            if (!isBundle()) {
                Bench.run("env", "JAVA_HOME=" + copy(), home().resolve("bin/wmconfig-archive").toString());
            }
        }
    }

    /** Returns those that are there, and says which are not. */
    static List<Runtime> find() throws IOException {
        List<Runtime> found = new ArrayList<>();
        for (int major : MAJORS) {
            jdk(major).ifPresentOrElse(found::add, () -> Bench.say("left out: JDK " + major + "; there is none here"));
        }
        Path bundle = Bench.ROOT.resolve("target/bundle");
        if (Files.isDirectory(bundle)) {
            found.add(new Runtime("bundle", bundle, "the bundle, with its own Java"));
        } else {
            Bench.say("left out: the bundle; `./mvnw -Pdist -DskipTests package` makes it");
        }
        return found;
    }

    /** Returns the first JDK found of a version: of the environment, or next to the ones that it names. */
    private static Optional<Runtime> jdk(int major) throws IOException {
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
            Optional<Runtime> jdk = at(home);
            if (jdk.isPresent() && jdk.get().name().equals(Integer.toString(major))) {
                return jdk;
            }
        }
        return Optional.empty();
    }

    private static Optional<Runtime> at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        String text = Files.readString(release);
        String version = value(text, "JAVA_VERSION");
        String digits = version.replaceFirst("\\D.*", "");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Runtime(digits, home.toRealPath(), value(text, "IMPLEMENTOR") + " " + version));
    }

    private static String value(String release, String key) {
        return release.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).replace("\"", ""))
                .findFirst()
                .orElse("");
    }
}
