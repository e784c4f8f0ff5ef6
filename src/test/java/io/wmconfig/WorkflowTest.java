package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.app.ProcessContext;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.output.Terminal;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inside a GitHub workflow results stand in the summary of the job, too. */
class WorkflowTest {
    @TempDir
    private Path directory;

    private TestSandbox sandbox;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void startOrg() throws IOException {
        sandbox = TestSandbox.start(TestSettings.defaults());
        environment.put("GENESYS_CLOUD_API_URL", sandbox.baseUrl().toString());
        environment.put("GENESYS_CLOUD_REGION", "eu-west-1");
        environment.put("GENESYS_CLOUD_CLIENT_ID", "someone");
        environment.put("GENESYS_CLOUD_CLIENT_SECRET", "something");
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
        Files.writeString(directory.resolve("look.yaml"), """
                { deployment: Support, primary: "#0056b3" }
                --- { deployment: Sales, primary: "#7a1fa2" }
                """);
    }

    @AfterEach
    void stopOrg() {
        sandbox.close();
    }

    @Test
    void eachCommandAddsItsResult() throws IOException {
        run(0, "plan", "--name", "Alone", "--primary", "0056b3");
        assertThat(summary())
                .startsWith(
                        "**wmconfig:** 1 document in eu-west-1: 1 to create; nothing was written.\n\n| Deployment |")
                .contains(
                        "| **Alone** (create) | `languages` |", "|  | `messenger.styles.primaryColor` |  | `#0056b3` |")
                .endsWith("\n\n");
        run(2, "plan", "-f", "look.yaml", "--out", "plan.json", "--detailed-exitcode");
        run(0, "apply", "--plan", "plan.json");
        run(0, "apply", "-f", "look.yaml", "-o", "json");
        run(0, "apply", "--name", "Alone", "--primary", "0056b3", "--quiet");
        assertThat(summary().lines().filter(line -> line.startsWith("**wmconfig:** ")))
                .containsExactly(
                        "**wmconfig:** 1 document in eu-west-1: 1 to create; nothing was written.",
                        "**wmconfig:** 2 documents in eu-west-1: 2 to create; nothing was written.",
                        "**wmconfig:** 2 documents in eu-west-1: 2 created.",
                        "**wmconfig:** 2 documents in eu-west-1: 2 unchanged.",
                        "**wmconfig:** 1 document in eu-west-1: 1 created.");
    }

    @Test
    void ofInvalidInputThereIsNothingToAdd() throws IOException {
        Files.writeString(directory.resolve("look.yaml"), "{ deployment: Support, primary: blau }");
        run(64, "plan", "-f", "look.yaml");
        run(64, "apply", "--name", "Support", "--primary", "blau");
        assertThat(directory.resolve("summary.md")).doesNotExist();
    }

    @Test
    void aSummaryThatCannotBeWrittenIsAWarning() {
        environment.put("GITHUB_STEP_SUMMARY", directory + "/nowhere\n::error::/summary.md");
        run(0, "plan", "-f", "look.yaml", "-o", "json");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("warning: the job summary was not written"));
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{");
    }

    @Test
    void elsewhereNothingIsAdded() {
        environment.remove("GITHUB_ACTIONS");
        run(0, "plan", "-f", "look.yaml");
        assertThat(directory.resolve("summary.md")).doesNotExist();
    }

    @Test
    void noNameIsACommandForTheRunner() throws IOException {
        Files.writeString(directory.resolve("look.yaml"), """
                { deployment: "::stop-commands::quiet", primary: "#0056b3" }
                --- { deployment: "a ##[error]made up", primary: "#0056b3" }
                """);
        run(0, "validate", "-f", "look.yaml");
        run(0, "plan", "-f", "look.yaml");
        run(0, "apply", "-f", "look.yaml");
        run(0, "list");
        run(0, "list", "-o", "json");
        assertThat((out + "\n" + err).lines()).noneMatch(line -> line.strip().startsWith("::") || line.contains("##["));
    }

    private String summary() throws IOException {
        return Files.readString(directory.resolve("summary.md"));
    }

    private void run(int expected, String... args) {
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), stream(out), stream(err), false, false, false, 80);
        ProcessContext around = new ProcessContext(directory, directory, Time.system(), Duration.ofSeconds(30), false);
        int code = App.run(List.of(args), environment, terminal, around);
        assertThat(code).as(out + "\n" + err).isEqualTo(expected);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
