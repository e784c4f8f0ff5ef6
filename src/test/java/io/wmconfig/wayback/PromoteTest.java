package io.wmconfig.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.Sandbox;
import io.wmconfig.sandbox.SandboxSettings;
import io.wmconfig.sandbox.Switches;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code promote} takes a look into another org, with the consent of a person where one watches. */
class PromoteTest extends CommandLineFixture {
    private static final String[] PROMOTE = {"promote", "Support", "--from", "dev", "--to", "prod"};

    private Sandbox prod;

    @BeforeEach
    void twoOrgs() throws IOException {
        prod = Sandbox.start(SandboxSettings.defaults());
        Files.writeString(
                folder.resolve("wmconfig.yaml"),
                "profiles: { dev: { envFile: .env.dev }, prod: { envFile: .env.prod } }");
        org("dev", sandbox);
        org("prod", prod);
        environment.clear();
        run(
                        "apply",
                        "--name",
                        "Support",
                        "--profile",
                        "dev",
                        "--primary",
                        "0056b3",
                        "--title",
                        "Hello",
                        "--position",
                        "left")
                .endsWith(0);
    }

    private void org(String name, Sandbox org) throws IOException {
        Files.writeString(
                folder.resolve(".env." + name),
                "GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\nGENESYS_CLOUD_API_URL="
                        + org.baseUrl() + "\n");
    }

    @AfterEach
    void stopProd() {
        prod.close();
    }

    @Test
    void aPersonSeesWhatChangesAndAgrees() {
        Run said = typing("y\n", PROMOTE).endsWith(0);
        assertThat(said.err()).contains("(create)", "#0056b3", "Promote to `prod`? [y/N]");
        assertThat(said.out()).contains("dev → prod: 1 created.");
        assertThat(run("compare", "Support", "--from", "dev", "--to", "prod")
                        .endsWith(0)
                        .out())
                .contains("No differences.");
    }

    @Test
    void anInactiveDeploymentDoesNotGoLiveWherePostIgnoresTheStatus() throws IOException {
        prod.close();
        prod = Sandbox.start(SandboxSettings.defaults().withSwitches(Switches.parse(List.of("post-status=ignored"))));
        org("prod", prod);
        run("apply", "--name", "Support", "--inactive", "--profile", "dev").endsWith(0);
        assertThat(typing("y\n", PROMOTE).endsWith(0).out()).contains("inactive");
        assertThat(prod.snapshot().deployment("Support").path("status").asText())
                .isEqualTo("Inactive");
    }

    @Test
    void aWarningIsSaidOnce() {
        Run said = typing("y\n", PROMOTE).endsWith(0);
        assertThat(said.err().lines().filter(line -> line.startsWith("warning: ")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(said.err().indexOf("warning: ")).isLessThan(said.err().indexOf("Promote to"));
    }

    @Test
    void whoDoesNotAgreeChangesNothing() {
        Run said = typing("n\n", PROMOTE).endsWith(64);
        assertThat(said.err()).contains("not promoted; nothing was written");
        assertThat(said.out()).isEmpty();
        assertThat(prod.requests())
                .noneMatch(one -> one.method().equals("PUT")
                        || (one.path().endsWith("/configurations")
                                && one.method().equals("POST")));
    }

    @Test
    void nobodyIsAskedWhenNothingDiffers() {
        typing("y\n", PROMOTE).endsWith(0);
        assertThat(typing("", PROMOTE).endsWith(0).err()).doesNotContain("Promote to");
        assertThat(run(PROMOTE).endsWith(0).out()).contains("dev → prod: 1 unchanged.");
    }

    @Test
    void theSourceIsOnlyRead() {
        int before = sandbox.requests().size();
        typing("y\n", PROMOTE).endsWith(0);
        assertThat(sandbox.requests().stream()
                        .skip(before)
                        .map(one -> one.method() + " " + one.path().startsWith("/oauth")))
                .containsOnly("GET false", "POST true");
    }
}
