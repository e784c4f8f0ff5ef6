package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} on a machine without curl and wget, against an archive on loopback. */
class WrapperIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir"));

    @TempDir
    Path folder;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer server;
    private byte[] archive;
    private Path project;
    private Path mavenHome;
    private Map<String, String> environment;

    @BeforeEach
    void prepare() throws Exception {
        Run.script(folder.resolve("apache-maven-3.9.99/bin/mvn"), "echo fetched \"$@\"");
        Path file = folder.resolve("archive.tar.gz");
        Run tar = Run.of(
                folder,
                Run.environment(System.getenv("PATH")),
                List.of("tar", "-czf", file.toString(), "apache-maven-3.9.99"));
        assertThat(tar).isEqualTo(new Run(0, "", ""));
        archive = Files.readAllBytes(file);

        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/maven/apache-maven-3.9.99-bin.tar.gz", exchange -> {
            try (exchange) {
                fetched.incrementAndGet();
                exchange.sendResponseHeaders(200, archive.length);
                exchange.getResponseBody().write(archive);
            }
        });
        server.start();

        project = folder.resolve("a project");
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.copy(ROOT.resolve("mvnw"), project.resolve("mvnw"));
        Files.copy(ROOT.resolve(".mvn/wrapper/Fetch.java"), project.resolve(".mvn/wrapper/Fetch.java"));
        mavenHome = folder.resolve("maven home");
        String path = Run.pathOf(
                folder.resolve("path"), List.of("sh", "dirname", "mkdir", "mktemp", "gzip", "tar", "rm", "mv"));
        environment = Run.environment(
                path,
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HOME",
                folder.toString(),
                "MAVEN_USER_HOME",
                mavenHome.toString());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNamedReleaseIsFetchedOnceAndKept() throws Exception {
        name("maven", sha512(archive));

        assertThat(mvnw("-q", "two words")).isEqualTo(new Run(0, "fetched -q two words\n", ""));
        assertThat(mvnw("again")).isEqualTo(new Run(0, "fetched again\n", ""));

        assertThat(fetched).hasValue(1);
        assertThat(kept()).hasSize(1);
    }

    @Tag("long")
    @Test
    void aWrongChecksumIsRefusedAndNothingKept() throws Exception {
        name("maven", "0".repeat(128));

        Run run = mvnw("verify");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has SHA-512 " + sha512(archive) + ", not 000");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aReleaseThatIsNotThereIsSaid() throws Exception {
        name("nowhere", sha512(archive));

        Run run = mvnw("verify");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("error: could not fetch http://127.0.0.1")
                .hasLineCount(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNewEnoughMavenOnThePathIsUsed() throws Exception {
        name("maven", sha512(archive));
        for (String version : List.of("3.8.6", "3.10.0", "4.0.0-rc-4")) {
            onThePath(version);
            assertThat(mvnw("verify")).as(version).isEqualTo(new Run(0, "from the path verify\n", ""));
        }
        assertThat(fetched).hasValue(0);
    }

    @Tag("long")
    @Test
    void aTooOldMavenOnThePathIsNotUsed() throws Exception {
        name("maven", sha512(archive));
        for (String version : List.of("3.8.5", "3.6.3", "2.2.1", "nonsense")) {
            onThePath(version);
            assertThat(mvnw("verify")).as(version).isEqualTo(new Run(0, "fetched verify\n", ""));
        }
    }

    @Test
    void aMissingJdkIsSaid() throws Exception {
        environment.remove("JAVA_HOME");

        assertThat(mvnw("verify").err())
                .isEqualTo("error: a JDK from 17 is needed: set JAVA_HOME, or put its `java` on the path\n");
    }

    private Run mvnw(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        return Run.of(folder, environment, command);
    }

    private void name(String place, String sum) throws IOException {
        Files.writeString(
                project.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=http://127.0.0.1:" + server.getAddress().getPort() + "/" + place
                        + "/apache-maven-3.9.99-bin.tar.gz\ndistributionSha512Sum=" + sum + "\n");
    }

    private void onThePath(String version) throws IOException {
        Run.script(
                folder.resolve("path/mvn"),
                "if [ \"$1\" = --version ]; then echo 'Apache Maven " + version
                        + " (abc)'; else echo from the path \"$@\"; fi");
    }

    private List<String> kept() {
        String[] names =
                mavenHome.resolve("wrapper/dists/apache-maven-3.9.99").toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }
}
