package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.sandbox.AccessRules;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code doctor} names the fault that is really there, and the fix. */
class DoctorTest extends CommandLineFixture {
    private static JsonNode check(Run run, String name) {
        for (JsonNode check : run.json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name + " in " + run.out());
    }

    private static String status(Run run, String name) {
        return check(run, name).path("status").asText();
    }

    @Test
    void everythingInOrderEndsWith0AndWritesNothing() {
        Run run = run("doctor", "-o", "json").endsWith(0);

        assertThat(run.json().path("command").asText()).isEqualTo("doctor");
        for (String name : List.of(
                "tool",
                "java",
                "settings",
                "region",
                "proxy",
                "login-host",
                "api-host",
                "clock",
                "credentials",
                "webDeployments:deployment:view",
                "webDeployments:configuration:view")) {
            assertThat(status(run, name)).as(name).isEqualTo("ok");
        }
        assertThat(status(run, "webDeployments:deployment:edit")).isEqualTo("skipped");
        assertThat(check(run, "settings").path("message").asText()).contains("the environment");
        assertThat(writesSince(0)).isEmpty();
        assertThat(run("doctor").endsWith(0).out()).contains("No problems found in 127.0.0.1:");
    }

    @Test
    void missingCredentialsEndWith4AndTheHostsAreLookedAtAllTheSame() {
        environment.remove("GENESYS_CLOUD_CLIENT_ID");
        environment.remove("GENESYS_CLOUD_CLIENT_SECRET");
        Run run = run("doctor", "-o", "json").endsWith(4);
        assertThat(status(run, "settings")).isEqualTo("failure");
        assertThat(check(run, "settings").path("fix").asText()).contains("GENESYS_CLOUD_CLIENT_ID");
        assertThat(status(run, "login-host")).isEqualTo("ok");
        assertThat(status(run, "credentials")).isEqualTo("skipped");
    }

    @Test
    void unusableSettingsEndWith64() {
        environment.remove("GENESYS_CLOUD_API_URL");
        Run run = run("doctor", "--region", "us-esat-1", "-o", "json").endsWith(64);
        assertThat(check(run, "settings").path("fix").asText()).contains("us-east-1");
        assertThat(status(run, "network")).isEqualTo("skipped");
    }

    @Test
    void credentialsFromAFileAreSaidToBe() throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "GENESYS_CLOUD_CLIENT_ID=a\nGENESYS_CLOUD_CLIENT_SECRET=b\nGENESYS_CLOUD_API_URL=" + sandbox.baseUrl());
        environment.clear();
        Run run = run("doctor", "-o", "json").endsWith(0);
        assertThat(check(run, "region").path("message").asText()).contains("`GENESYS_CLOUD_API_URL` in `.env`");
    }

    @Test
    void aHostThatIsNotThereEndsWith14() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("GENESYS_CLOUD_API_URL", "http://127.0.0.1:" + taken.getLocalPort());
        }
        Run run = run("doctor", "-o", "json").endsWith(14);
        assertThat(check(run, "login-host").path("message").asText()).contains("refused the connection");
        assertThat(status(run, "credentials")).isEqualTo("skipped");
    }

    @Test
    void refusedCredentialsAreTriedElsewhereOnlyWhenAllowed() throws IOException {
        start(TestSettings.defaults().withClients(Map.of("other", "x")));
        try (TestSandbox ireland = TestSandbox.start(TestSettings.defaults().withClients(Map.of("client", SECRET)))) {
            URI there = ireland.baseUrl();
            URI here = sandbox.baseUrl();
            regions = List.of(
                    new Hosts(here, here, here, Region.parse("us-east-1")),
                    new Hosts(there, there, there, Region.parse("eu-west-1")));

            Run silent = run("doctor", "-o", "json").endsWith(4);
            assertThat(status(silent, "credentials")).isEqualTo("failure");
            assertThat(status(silent, "other-region")).isEqualTo("skipped");
            typing("n\n", "doctor").endsWith(4);
            assertThat(ireland.requests()).isEmpty();

            Run tried = run("doctor", "--try-regions", "-o", "json").endsWith(4);
            assertThat(check(tried, "other-region").path("fix").asText()).contains("--region eu-west-1");
            Run asked = typing("yes\n", "doctor").endsWith(4);
            assertThat(asked.err()).contains("[y/N]");
            assertThat(asked.err()).contains("accepted in region `eu-west-1`");
        }
    }

    @Test
    void aMissingPermissionEndsWith13AndIsNamed() throws IOException {
        start(AccessRules.permitting(TestSettings.defaults(), Set.of("webDeployments:deployment:view")));
        Run run = run("doctor", "-o", "json").endsWith(13);
        assertThat(status(run, "credentials")).isEqualTo("ok");
        assertThat(status(run, "webDeployments:deployment:view")).isEqualTo("ok");
        assertThat(check(run, "webDeployments:configuration:view")
                        .path("message")
                        .asText())
                .contains("webDeployments:configuration:view");
    }

    @Test
    void aClockThatIsWrongIsAWarning() {
        time.jump(Duration.ofMinutes(3));
        Run run = run("doctor", "-o", "json").endsWith(0);
        assertThat(status(run, "clock")).isEqualTo("warning");
        assertThat(check(run, "clock").path("message").asText()).contains("ahead of");
    }

    @Test
    void aProxyIsNamedWithoutItsPassword() {
        environment.remove("GENESYS_CLOUD_API_URL");
        environment.put("https_proxy", "http://me:" + SECRET + "@127.0.0.1:9");
        Run run = run("doctor", "--region", "eu-west-1", "-o", "json").endsWith(14);
        assertThat(check(run, "proxy").path("message").asText()).isEqualTo("`127.0.0.1:9`");
    }
}
