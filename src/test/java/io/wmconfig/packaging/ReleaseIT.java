package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the action and of the release workflow, in front of releases on loopback. */
@Tag("long")
class ReleaseIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir"));

    @TempDir
    Path folder;

    private final Map<String, byte[]> release = new HashMap<>();
    private HttpServer server;
    private String name;

    @BeforeEach
    void publish() throws Exception {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        name = "wmconfig-1.2.3-linux-" + machine;
        Run.script(folder.resolve(name + "/bin/wmconfig"), "echo wmconfig 1.2.3");
        Run tar = shell("tar -czf bundle.tar.gz " + name + " && rm -r " + name);
        assertThat(tar).isEqualTo(new Run(0, "", ""));
        byte[] bundle = Files.readAllBytes(folder.resolve("bundle.tar.gz"));
        release.put("v1.2.3/" + name + ".tar.gz", bundle);
        sums(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle)) + "  " + name + ".tar.gz\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/releases/download/", exchange -> {
            try (exchange) {
                byte[] file = release.get(exchange.getRequestURI().getPath().substring("/releases/download/".length()));
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        server.start();
    }

    private void sums(String text) {
        release.put("v1.2.3/SHA256SUMS", text.getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theActionInstallsAVerifiedBundle() throws Exception {
        for (String version : List.of("1.2.3", "v1.2.3")) {
            Run run = install(version);
            assertThat(run).isEqualTo(new Run(0, folder + "/tools/" + name + "/bin\n", ""));
        }
        assertThat(shell("tools/" + name + "/bin/wmconfig").out()).isEqualTo("wmconfig 1.2.3\n");
    }

    @Test
    void theActionRefusesWhatDoesNotMatch() throws Exception {
        sums("0".repeat(64) + "  " + name + ".tar.gz\n");
        assertThat(install("1.2.3").err()).startsWith("error: " + name + ".tar.gz has SHA-256 ");
        sums("0".repeat(64) + "  another.tar.gz\n");
        assertThat(install("1.2.3").err()).isEqualTo("error: SHA256SUMS does not list " + name + ".tar.gz\n");
        assertThat(install("9.9.9").err()).contains("error: could not download http://127.0.0.1");
        assertThat(install("1;id").err()).contains("is not a version of wmconfig");
        assertThat(folder.resolve("tools")).doesNotExist();
    }

    @Test
    void theActionPutsTheDirectoryOnThePath() throws Exception {
        String action = Files.readString(ROOT.resolve("action.yml"));
        String script = action.substring(action.indexOf("run: |\n") + "run: |\n".length());
        Run run = shell("export GITHUB_ACTION_PATH='" + ROOT + "' RUNNER_TEMP=$PWD VERSION=1.2.3"
                + " GITHUB_PATH=path GITHUB_OUTPUT=output WMCONFIG_RELEASES=" + releases() + "\n" + script);

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(folder.resolve("path")).hasContent(folder + "/wmconfig/" + name + "/bin");
        assertThat(folder.resolve("output")).hasContent("directory=" + folder + "/wmconfig/" + name + "/bin");
    }

    @Test
    void aReleaseHasNotesAndChecksums() throws Exception {
        Run notes = shell("'" + ROOT.resolve(".github/scripts/release-notes.sh") + "'");
        assertThat(notes.exit()).isZero();
        assertThat(notes.out()).contains("\n- ").doesNotContain("## ");

        Files.createDirectories(folder.resolve("artifacts/linux-x64/dist"));
        Files.createDirectories(folder.resolve("artifacts/linux-x64/bundle/lib"));
        Files.writeString(folder.resolve("artifacts/linux-x64/dist/wmconfig-1.2.3-linux-x64.tar.gz"), "a");
        Files.writeString(folder.resolve("artifacts/linux-x64/bundle/lib/wmconfig.cdx.json"), "{}");
        Run collected = shell("'" + ROOT.resolve(".github/scripts/collect-release.sh") + "' artifacts release"
                + " && cd release && sha256sum -c SHA256SUMS && ls");
        assertThat(collected.out()).isEqualTo("""
                        wmconfig-1.2.3-linux-x64.tar.gz: OK
                        wmconfig-linux-x64.cdx.json: OK
                        SHA256SUMS
                        wmconfig-1.2.3-linux-x64.tar.gz
                        wmconfig-linux-x64.cdx.json
                        """);
    }

    private Run install(String version) throws Exception {
        return shell("WMCONFIG_RELEASES=" + releases() + " '" + ROOT.resolve(".github/scripts/install-wmconfig.sh")
                + "' '" + version + "' '" + folder + "/tools'");
    }

    private String releases() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/releases";
    }

    private Run shell(String script) throws Exception {
        return Run.of(
                folder, Run.environment(System.getenv("PATH"), "LC_ALL", "C.UTF-8"), List.of("bash", "-ec", script));
    }
}
