package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged tool on a pseudo-terminal. */
class TerminalIT {
    private static final String PROGRAM =
            Path.of(System.getProperty("wmconfig.home"), "bin", "wmconfig").toString();
    private static final String SECRET = "never-on-the-screen";

    private static final String TALK =
            Path.of("src/test/terminal/talk.py").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void helpFollowsTheWidthOfTheTerminal() throws Exception {
        assumeTrue(Run.has("python3"), "skipped: without python3 there is no pseudo-terminal");
        String shell = "stty cols 60; \"$0\" apply --help; exec \"$0\" apply --help 2>/dev/null";
        Run run = Run.of(
                folder,
                Run.environment(System.getenv("PATH"), "HOME", folder.toString()),
                List.of("python3", TALK, "--", "sh", "-c", shell, PROGRAM));

        assertThat(run.out()).contains("Usage: wmconfig apply");
        // Examples are not wrapped, so that they can be copied.
        assertThat(run.out()
                        .replaceAll("\u001b\\[[0-9;]*m", "")
                        .lines()
                        .filter(line -> !line.startsWith("  wmconfig "))
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isBetween(50, 60);
    }

    @Test
    void initAsksHidesTheSecretAndSaves() throws Exception {
        assumeTrue(Run.has("python3"), "skipped: without python3 there is no pseudo-terminal");
        try (TestSandbox sandbox = TestSandbox.start(TestSettings.defaults().withClients(Map.of("client", SECRET)))) {
            Map<String, String> environment = Run.environment(
                    System.getenv("PATH"),
                    "HOME",
                    folder.toString(),
                    "GENESYS_CLOUD_API_URL",
                    sandbox.baseUrl().toString());
            Run run = Run.of(
                    folder,
                    environment,
                    List.of(
                            "python3",
                            TALK,
                            "Region",
                            "mypurecloud.de",
                            "Client ID:",
                            "client",
                            "Client secret",
                            SECRET,
                            "--",
                            PROGRAM,
                            "init"));

            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.out())
                    .contains("Checking", "Saved .env", "Next: wmconfig plan")
                    .doesNotContain(SECRET);
            Path env = folder.resolve(".env");
            assertThat(Files.readString(env)).contains("CLIENT_SECRET=" + SECRET, "REGION=eu-central-1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
                    .isEqualTo("rw-------");
        }
    }
}
