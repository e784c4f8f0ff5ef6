package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code init}: what it asks, and what it leaves in the files. */
class InitTest extends CommandLineFixture {
    private static final String TYPED = "eu-central-1\nclient\n" + SECRET + "\n";

    @BeforeEach
    void forgetCredentials() {
        environment.remove("GENESYS_CLOUD_CLIENT_ID");
        environment.remove("GENESYS_CLOUD_CLIENT_SECRET");
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void fromNothingToTheFirstPlan() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Run run = typing("eu-centrl-1\n" + TYPED, "init").endsWith(0);
        assertThat(run.err()).containsSubsequence("did you mean `eu-central-1`?", "Client ID:", "Checking");
        assertThat(run.out())
                .contains("Saved .env, .gitignore.", "No deployments in eu-central-1 yet")
                .endsWith("Next: wmconfig plan --name Support --primary 0056b3\n");
        assertThat(file(".env"))
                .isEqualTo("GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET
                        + "\nGENESYS_CLOUD_REGION=eu-central-1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
                .isEqualTo("rw-------");
        assertThat(file(".gitignore")).isEqualTo(".env\n");

        run("plan", "--name", "Support", "--primary", "0056b3").endsWith(0);
        assertThat(typing(TYPED, "init").endsWith(0).err()).doesNotContain("Replace");
        assertThat(file(".gitignore")).isEqualTo(".env\n");
    }

    @Test
    void inAFileThatIsThereOnlyOurKeysChange() throws IOException {
        write(".env", "# mine \u00fc\r\nOTHER='a b'\r\nexport GENESYS_CLOUD_REGION=\"us-east-1\" # old\r\nLAST=1");
        assertThat(typing(TYPED + "n\n", "init").endsWith(3).err()).contains("Replace the settings in .env? [y/N]");
        assertThat(file(".env")).contains("us-east-1").doesNotContain("CLIENT_ID");

        typing(TYPED + "y\n", "init").endsWith(0);
        assertThat(file(".env"))
                .isEqualTo(
                        "# mine \u00fc\r\nOTHER='a b'\r\nexport GENESYS_CLOUD_REGION=eu-central-1 # old\r\nLAST=1\r\n"
                                + "GENESYS_CLOUD_CLIENT_ID=client\r\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\r\n");
    }

    @Test
    void aProfileGetsAFileOfItsOwn() throws IOException {
        write("wmconfig.yaml", "# orgs\nprofiles:\n    dev: # here\n        envFile: .env.dev\n\n# end\n");
        assertThat(typing(TYPED, "init", "--profile", "prod").endsWith(0).out())
                .contains("Saved .env.prod, wmconfig.yaml.", "wmconfig plan --profile prod --name");
        assertThat(file("wmconfig.yaml")).isEqualTo("""
                        # orgs
                        profiles:
                            prod:
                                region: eu-central-1
                                envFile: .env.prod
                            dev: # here
                                envFile: .env.dev

                        # end
                        """);
        assertThat(file(".env.prod")).doesNotContain("REGION");
        run("list", "--profile", "prod").endsWith(0);

        typing("eu-west-1\nclient\n" + SECRET + "\ny\n", "init", "--profile", "dev")
                .endsWith(0);
        assertThat(file("wmconfig.yaml"))
                .contains("    dev: # here\n        region: eu-west-1\n        envFile: .env.dev\n\n# end\n");
    }

    @Test
    void aFileLaidOutOtherwiseIsNotTouched() throws IOException {
        String flow = "{ profiles: { dev: { region: us-east-1 } } }\n";
        write("wmconfig.yaml", flow);
        assertThat(typing(TYPED, "init", "--profile", "prod").endsWith(64).err())
                .contains("add it by hand");
        assertThat(file("wmconfig.yaml")).isEqualTo(flow);
        assertThat(folder.resolve(".env.prod")).doesNotExist();
    }

    @Test
    void theRightRegionIsLookedForIfThePersonAgrees() throws IOException {
        start(TestSettings.defaults().withClients(Map.of("other", "secret")));
        forgetCredentials();
        try (TestSandbox right = TestSandbox.start(TestSettings.defaults())) {
            URI url = right.baseUrl();
            URI wrong = sandbox.baseUrl();
            regions = List.of(
                    new Hosts(wrong, wrong, wrong, Region.parse("us-east-1")),
                    new Hosts(wrong, URI.create(wrong + "/gov"), wrong, Region.parse("us-east-2")),
                    new Hosts(url, url, url, Region.parse("eu-west-1")));
            typing(TYPED + "n\n", "init").endsWith(4);
            assertThat(right.requests()).isEmpty();

            Run run = typing(TYPED + "y\n", "init").endsWith(0);
            assertThat(run.err()).contains("Found them in eu-west-1.");
            assertThat(file(".env")).contains("REGION=eu-west-1");
            assertThat(sandbox.requests()).noneMatch(one -> one.path().startsWith("/gov"));
        }
    }

    @Test
    void noAnswerCancels() {
        assertThat(typing("eu-central-1\n\n", "init").endsWith(3).err()).contains("Cancelled");
        assertThat(folder.resolve(".env")).doesNotExist();
    }
}
