package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slim jar has all that wmconfig needs of its libraries, and little else. */
class SlimJarIT {
    private static final Path LIB = Path.of(System.getProperty("wmconfig.home"), "lib");
    private static final Path JAR = LIB.resolve("wmconfig.jar");

    /** Version of its class files. */
    @Test
    void theSdkGetsThroughToAServer(@TempDir Path folder) throws Exception {
        Path source = Path.of(SdkCall.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path classes = folder.resolve("io/wmconfig/packaging");
        Files.createDirectories(classes);
        try (var files = Files.newDirectoryStream(source.resolve("io/wmconfig/packaging"), "SdkCall*.class")) {
            for (Path file : files) {
                Files.copy(file, classes.resolve(file.getFileName()));
            }
        }

        Run run = Run.of(
                folder,
                Run.environment("/none"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        folder + ":" + JAR,
                        SdkCall.class.getName()));

        assertThat(run).isEqualTo(new Run(0, "ok\n", ""));
    }

    @Test
    void theJarIsSmall() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(5_000_000);
    }

    @Test
    void nothingIsInItThatIsNotNamedAmongTheLicences() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> !name.endsWith("/"))
                            .map(name -> name.replaceFirst("^((?:com|org|io|dev)/[^/]+|[^/]+)/.*", "$1"))
                            .distinct())
                    .containsExactlyInAnyOrder(
                            "META-INF",
                            "io/wmconfig",
                            "simplelogger.properties",
                            "com/mypurecloud",
                            "com/fasterxml",
                            "com/google",
                            "picocli",
                            "io/github",
                            "org/slf4j",
                            "org/snakeyaml");
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.startsWith("META-INF/")))
                    .contains(
                            "META-INF/MANIFEST.MF",
                            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                            "META-INF/maven/com.google.guava/guava/pom.properties",
                            "META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties")
                    .noneMatch(name -> name.startsWith("META-INF/versions") || name.endsWith("/pom.xml"));
        }
        assertThat(LIB.resolve("LICENSE")).content().contains("the wmconfig authors");
        assertThat(LIB.resolve("licenses/THIRD-PARTY.txt"))
                .content()
                .contains(
                        "platform-client-v2", "jackson-core", "guava", "picocli", "dotenv-java", "slf4j", "snakeyaml");
        assertThat(LIB.resolve("licenses"))
                .isDirectoryContaining("glob:**/Apache-2.0.txt")
                .isDirectoryContaining("glob:**/MIT.txt")
                .isDirectoryContaining("glob:**/slf4j-LICENSE.txt")
                .isDirectoryContaining("glob:**/jackson-core-NOTICE.txt");
    }

    @Test
    void theBillOfMaterialsListsTheLibrariesInside() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                var in = jar.getInputStream(jar.getEntry("META-INF/sbom/wmconfig.cdx.json"))) {
            Set<String> classes = jar.stream()
                    .map(JarEntry::getName)
                    .filter(SlimJarIT::isClass)
                    .collect(Collectors.toSet());
            Set<String> inside = new TreeSet<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                // Once it is packaged, the tool's own jar is on the class path.
                boolean own =
                        entry.startsWith(Path.of("target").toAbsolutePath().toString());
                if (entry.endsWith(".jar") && !own && hasAny(Path.of(entry), classes)) {
                    inside.add(Path.of(entry).getFileName().toString().replaceFirst("\\.jar$", ""));
                }
            }

            assertThat(Sbom.libraries(in)).containsExactlyElementsOf(inside).hasSizeGreaterThan(9);
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/");
    }

    private static boolean hasAny(Path file, Set<String> classes) throws IOException {
        try (JarFile library = new JarFile(file.toFile())) {
            return library.stream().map(JarEntry::getName).anyMatch(classes::contains);
        }
    }

    @Test
    void theVersionIsInside() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                var in = jar.getInputStream(jar.getEntry("io/wmconfig/version.txt"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .matches("\\d+\\.\\d+\\.\\d+(-\\w+)?\n([0-9a-f]{40}(-dirty)?|unknown)\n")
                    .startsWith(jar.getManifest().getMainAttributes().getValue("Implementation-Version"));
        }
    }
}
