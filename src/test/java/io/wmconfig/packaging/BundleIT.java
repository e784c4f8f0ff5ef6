package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle with its own Java, unpacked where there is no other. Skipped if {@code -Pdist} has not made one. */
@Tag("long")
class BundleIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir"));
    private static final int LARGEST_PACKED = 40_000_000;
    private static final int LARGEST = 90_000_000;

    @TempDir
    static Path folder;

    private static Path packed;
    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        packed = bundle();
        Run tar = Run.of(folder, Run.environment(System.getenv("PATH")), List.of("tar", "-xf", packed.toString()));
        assertThat(tar).isEqualTo(new Run(0, "", ""));
        String name = packed.getFileName().toString().replace(".tar.gz", "");
        // Elsewhere than it was made or unpacked, and with a name that needs quotes.
        home = Files.move(folder.resolve(name), folder.resolve("wm config ü"));
        writable(false);
    }

    /** Or no test could remove the directory. */
    @AfterAll
    static void release() throws Exception {
        if (home != null) {
            writable(true);
        }
    }

    private static void writable(boolean yes) throws IOException, InterruptedException {
        Run.of(
                folder,
                Run.environment(System.getenv("PATH")),
                List.of("chmod", "-R", yes ? "u+w" : "a-w", home.toString()));
    }

    /** Returns the bundle for this machine; skips the tests if there is none. */
    static Path bundle() throws IOException {
        Path directory = ROOT.resolve("target/dist");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(".tar.gz")).forEach(found::add);
            }
        }
        assumeTrue(
                found.size() == 1, "target/dist has no bundle: ./mvnw -DskipTests -Pdist package makes it on JDK 25");
        return found.get(0);
    }

    @Test
    void itRunsWithoutAnythingAround() throws Exception {
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("PATH", ""))) {
            Run run = Run.of(Path.of("/"), environment, List.of(launcher(), "version"));

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("wmconfig ").endsWith(", in the bundle\n");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void anotherJavaIsNotAskedFor() throws Exception {
        Path java = folder.resolve("other/bin/java");
        Run.script(java, "exit 99");

        Run run = Run.of(
                folder,
                Map.of(
                        "JAVA_HOME",
                        folder.resolve("other").toString(),
                        "PATH",
                        folder.resolve("other/bin").toString()),
                List.of(launcher(), "version", "-o", "json"));

        assertThat(run.out()).contains("\"bundle\" : true", "\"javaHome\" : \"" + home + "/lib/runtime\"");
    }

    @Test
    void itRunsThroughALinkAndAsAnotherUser() throws Exception {
        assumeTrue(Run.has("setpriv") && System.getProperty("user.name").equals("root"), "not root, or no setpriv");
        Path place = Files.createDirectories(
                Path.of("/tmp").resolve("wmconfig-" + ProcessHandle.current().pid()));
        Path link = Files.createSymbolicLink(place.resolve("wmconfig"), place.resolve("bundle/bin/wmconfig"));
        try {
            Run.of(
                    folder,
                    Run.environment(System.getenv("PATH")),
                    List.of("cp", "-a", home.toString(), place.resolve("bundle").toString()));
            Run run = Run.of(
                    place,
                    Map.of("PATH", ""),
                    List.of(
                            Run.find("setpriv").toString(),
                            "--reuid=65534",
                            "--clear-groups",
                            link.toString(),
                            "version"));

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).endsWith(", in the bundle\n");
        } finally {
            Run.of(folder, Run.environment(System.getenv("PATH")), List.of("rm", "-rf", place.toString()));
        }
    }

    /** Jackson names classes of modules that are left out; none of these commands may miss them. */
    @Test
    void theModulesAreEnoughAndNothingIsWritten() throws Exception {
        List<String> before = contents();
        Path work = Files.createDirectories(folder.resolve("work"));
        Map<String, String> environment = Map.of("PATH", "", "HOME", work.toString(), "TMPDIR", work.toString());
        for (String line : List.of(
                "apply --name Support --primary 0056b3 --position top-left --language en-us --title Hello",
                "apply --name Support --primary 0165a7 -v",
                "apply --name Sales --primary 7a1fa2",
                "get Support -o json",
                "list",
                "export --all -d looks",
                "validate -f looks",
                "plan -f looks -o markdown",
                "history Support",
                "compare Support Sales",
                "rollback Support --to 1 --republish --yes",
                "verify Support",
                "snippet Support",
                "preview Support",
                "schema",
                "contrast 0056b3",
                "completion zsh",
                "delete Support --with-configuration --confirm Support")) {
            List<String> command = new ArrayList<>(List.of(launcher()));
            command.addAll(Arrays.asList(line.split(" ")));
            command.add("--sandbox");
            Run run = Run.of(work, environment, command);

            assertThat(run.exit()).as(line + "\n" + run.out() + run.err()).isZero();
        }
        assertThat(contents()).isEqualTo(before);
    }

    /** Signals are not part of the modules that javac and jdeps see. */
    @Test
    void aSignalEndsTheSandboxInOrder() throws Exception {
        Path port = folder.resolve("port");
        ProcessBuilder builder = new ProcessBuilder(
                launcher(),
                "sandbox",
                "--sandbox-dir",
                folder.resolve("served").toString(),
                "--port-file",
                port.toString());
        builder.environment().clear();
        Process sandbox = builder.start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!Files.exists(port) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            sandbox.destroy();
            assertThat(sandbox.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.exitValue()).isZero();
        } finally {
            sandbox.destroyForcibly();
        }
    }

    @Test
    void theArchiveIsUsedAndItsAddressDiffers() throws Exception {
        Path log = folder.resolve("jvm.log");
        Map<String, String> environment = new TreeMap<>();
        environment.put("WMCONFIG_JAVA_OPTIONS", "-Xlog:class+load,gc*:file=" + log);
        Set<String> addresses = new HashSet<>();
        for (int starts = 0; starts < 4; starts++) {
            Run.of(folder, environment, List.of(launcher(), "--version"));
            Matcher address = Pattern.compile("SharedBaseAddress: (0x\\w+)").matcher(Files.readString(log));
            assertThat(address.find()).isTrue();
            addresses.add(address.group(1));
            assertThat(log).content().containsPattern("io\\.wmconfig\\.Main source: shared objects file");
            assertThat(Files.readAllLines(log))
                    .filteredOn(line -> line.contains(" source: jrt:") || line.contains(" source: file:"))
                    .isEmpty();
        }
        assertThat(addresses).hasSizeGreaterThan(1);
    }

    @Test
    void itIsSmallAndHasAllThatBelongsToIt() throws Exception {
        assertThat(Files.size(packed)).isLessThan(LARGEST_PACKED);
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        assertThat(size).isLessThan(LARGEST);
        assertThat(home.toFile().list()).containsExactlyInAnyOrder("bin", "lib", "share");
        assertThat(home.resolve("bin").toFile().list()).containsExactly("wmconfig");
        assertThat(home.resolve("share/completions").toFile().list())
                .containsExactlyInAnyOrder("_wmconfig", "wmconfig.bash", "wmconfig.fish");
        assertThat(home.resolve("lib/LICENSE")).isNotEmptyFile();
        assertThat(home.resolve("lib/licenses/THIRD-PARTY.txt")).content().contains("lib/runtime");
        assertThat(home.resolve("lib/runtime/legal/java.base/LICENSE")).isNotEmptyFile();
        assertThat(home.resolve("lib/runtime/lib").toFile().list()).doesNotContain("libawt.so", "libfontmanager.so");
    }

    @Test
    void theBillOfMaterialsListsTheModulesAsWell() throws Exception {
        Run modules = Run.of(
                folder,
                Map.of("LC_ALL", "C.UTF-8"),
                List.of(home.resolve("lib/runtime/bin/java").toString(), "--list-modules"));
        assertThat(modules.out()).contains("java.base@");
        List<String> expected = new ArrayList<>();
        try (JarFile jar = new JarFile(home.resolve("lib/wmconfig.jar").toFile());
                var in = jar.getInputStream(jar.getEntry("META-INF/sbom/wmconfig.cdx.json"))) {
            expected.addAll(Sbom.libraries(in));
        }
        try (var in = Files.newInputStream(home.resolve("lib/wmconfig.cdx.json"))) {
            List<String> listed = Sbom.libraries(in);
            List<String> names = modules.out()
                    .lines()
                    .map(line -> line.replaceFirst("@.*", ""))
                    .toList();
            assertThat(listed).containsAll(expected).hasSize(expected.size() + names.size());
            assertThat(names).allSatisfy(name -> assertThat(listed).anyMatch(one -> one.startsWith(name + "-")));
        }
    }

    private static String launcher() {
        return home.resolve("bin/wmconfig").toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> contents() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        return lines;
    }
}
