package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.output.Terminal;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import io.wmconfig.settings.Hosts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An org, a clock that never sleeps, and command lines that are run in this process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class CommandLineFixture {
    static final String SECRET = "canary-secret-4711";

    @TempDir
    Path folder;

    final Clock time = new Clock();
    final Map<String, String> environment = new HashMap<>();
    List<Hosts> regions = List.of();
    TestSandbox sandbox;

    /** A finished run. */
    record Run(int code, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(out + err, e);
            }
        }

        Run endsWith(int expected) {
            assertThat(code).as(out + err).isEqualTo(expected);
            assertThat(out + err).doesNotContain(SECRET);
            return this;
        }
    }

    /** Waits by moving on. */
    static final class Clock implements Time {
        private Duration ahead = Duration.ZERO;

        @Override
        public synchronized Instant now() {
            return Instant.now().plus(ahead);
        }

        @Override
        public synchronized void pause(Duration duration) {
            ahead = ahead.plus(duration);
        }

        @Override
        public double random() {
            return 0.5;
        }

        synchronized void jump(Duration duration) {
            ahead = ahead.plus(duration);
        }
    }

    @BeforeEach
    void startOrg() throws IOException {
        sandbox = TestSandbox.start(TestSettings.defaults());
        use();
    }

    @AfterEach
    void stopOrg() {
        sandbox.close();
    }

    void start(TestSettings settings) throws IOException {
        sandbox.close();
        sandbox = TestSandbox.start(settings);
        use();
    }

    private void use() {
        environment.put("GENESYS_CLOUD_API_URL", sandbox.baseUrl().toString());
        environment.put("NO_COLOR", "1");
        environment.put("GENESYS_CLOUD_CLIENT_ID", "client");
        environment.put("GENESYS_CLOUD_CLIENT_SECRET", SECRET);
    }

    void start(String... switches) throws IOException {
        start(TestSettings.defaults().withSwitches(Behaviors.parse(List.of(switches))));
    }

    /** Runs a command line that nobody watches. */
    Run run(String... args) {
        return run("", false, args);
    }

    /** Runs a command line on a terminal where somebody types. */
    Run typing(String answer, String... args) {
        return run(answer, true, args);
    }

    private Run run(String answer, boolean terminal, String... args) {
        return run(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), terminal, args);
    }

    Run run(InputStream in, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal streams = new Terminal(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                terminal,
                terminal,
                80);
        ProcessContext around =
                new ProcessContext(folder, folder, time, Duration.ofSeconds(5), false, "", () -> regions);
        int code = App.run(List.of(args), environment, streams, around);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Gives a deployment three versions: #111111, #222222, #333333. */
    void threeVersions() {
        for (String color : List.of("111111", "222222", "333333")) {
            run("apply", "--name", "Support", "--primary", color).endsWith(0);
        }
    }

    String live(String name) {
        return sandbox.snapshot()
                .deployment(name)
                .path("configuration")
                .path("version")
                .asText();
    }

    String configurationId(String name) {
        return sandbox.snapshot()
                .deployment(name)
                .path("configuration")
                .path("id")
                .asText();
    }

    /** Adds a deployment on the configuration and version of another one. */
    void neighbour(String name, String of) {
        JsonNode reference = sandbox.snapshot().deployment(of).path("configuration");
        ObjectNode deployment = JsonNodeFactory.instance.objectNode().put("name", name);
        deployment.put("status", "Active").put("allowAllDomains", true);
        deployment
                .putObject("configuration")
                .put("id", reference.path("id").asText())
                .put("version", reference.path("version").asText());
        sandbox.edit(org -> org.putDeployment(deployment));
    }

    void fault(String text) {
        sandbox.addFault(Fault.parse(text));
    }

    /** Returns the requests that write, without their bodies. */
    List<String> writesSince(int before) {
        return sandbox.requests().stream()
                .skip(before)
                .filter(one -> !one.method().equals("GET") && !one.path().startsWith("/oauth"))
                .map(RecordedRequest::method)
                .toList();
    }
}
