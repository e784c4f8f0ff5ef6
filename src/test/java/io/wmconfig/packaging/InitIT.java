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

/** The packaged {@code init} on a pseudo-terminal. */
class InitIT {
    private static final String PROGRAM =
            Path.of(System.getProperty("wmconfig.home"), "bin", "wmconfig").toString();
    private static final String SECRET = "never-on-the-screen";

    @TempDir
    Path folder;

    @Test
    void itAsksHidesTheSecretAndSaves() throws Exception {
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
                            Path.of("src/test/terminal/talk.py")
                                    .toAbsolutePath()
                                    .toString(),
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
