package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The script and the workflow of the page about CI do what it says, run by a shell in front of a real process. */
@Tag("long")
class CiDocTest {
    private static final Path PAGE = Path.of("docs", "ci.md");

    @TempDir
    private Path directory;

    private TestSandbox sandbox;
    private final Map<String, String> environment = new HashMap<>();

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void setUp() throws IOException {
        sandbox = TestSandbox.start(TestSettings.defaults());
        Path tool = Files.createDirectory(directory.resolve("bin")).resolve("wmconfig");
        Files.writeString(tool, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$TEST_CLASS_PATH" io.wmconfig.Main "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java")));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        String classPath = System.getProperty("java.class.path");
        environment.put(
                "TEST_CLASS_PATH",
                Stream.of(classPath.split(File.pathSeparator, -1))
                        .map(entry -> new File(entry).getAbsolutePath())
                        .collect(Collectors.joining(File.pathSeparator)));
        environment.put("PATH", tool.getParent() + ":" + System.getenv("PATH"));
        environment.put("GENESYS_CLOUD_API_URL", sandbox.baseUrl().toString());
        environment.put("GENESYS_CLOUD_CLIENT_ID", "someone");
        environment.put("GENESYS_CLOUD_CLIENT_SECRET", "something");
        Files.createDirectory(directory.resolve("looks"));
        look("support.yaml", "{ deployment: Support, primary: \"#0056b3\" }");
        look("sales.yaml", "{ deployment: Sales, primary: \"#7a1fa2\" }");
    }

    @AfterEach
    void stopOrg() {
        sandbox.close();
    }

    @Test
    void theScriptAppliesWhatIsPlannedAndThenHasNothingToDo() throws Exception {
        String script = block("sh");
        assertThat(run(script).exit()).isZero();
        assertThat(color("Support")).isEqualTo("#0056b3");
        assertThat(color("Sales")).isEqualTo("#7a1fa2");
        long written = writes();

        Run again = run(script);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).endsWith("nothing to do\n");
        assertThat(writes()).isEqualTo(written);

        look("sales.yaml", "{ deployment: Sales, primary: blau }");
        int before = sandbox.requests().size();
        assertThat(run(script).exit()).isEqualTo(64);
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void theWorkflowAppliesThePlanOfThePullRequest() throws Exception {
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
        List<String> plan = steps("plan");
        assertThat(plan).hasSize(2);
        plan.forEach(step -> succeeds(step));
        assertThat(writes()).isZero();
        assertThat(directory.resolve("plan.json")).isNotEmptyFile();
        assertThat(directory.resolve("summary.md")).content().contains("2 to create", "| **Support** (create) |");

        // What changes in the files after the plan was reviewed is not applied.
        look("support.yaml", "{ deployment: Support, primary: \"#111111\" }");
        steps("apply").forEach(step -> succeeds(step));
        assertThat(color("Support")).isEqualTo("#0056b3");
        assertThat(directory.resolve("summary.md")).content().contains("2 created");

        List<String> check = steps("check");
        assertThat(check).hasSize(1);
        assertThat(run(check.get(0)).exit()).isEqualTo(2);
        look("support.yaml", "{ deployment: Support, primary: \"#0056b3\" }");
        succeeds(check.get(0));

        look("sales.yaml", "{ deployment: Sales, primary: blau }");
        Run mistaken = run(plan.get(0));
        assertThat(mistaken.exit()).isEqualTo(64);
        assertThat(mistaken.err()).contains("\n::error file=looks/sales.yaml,line=1,col=31::`primary` must be");
    }

    @Test
    void thePipelineAppliesThePlanOfTheMergeRequest() throws Exception {
        Object pipeline = new Load(LoadSettings.builder().build()).loadFromString(block("yaml", 1));
        List<?> plan = (List<?>) at(at(pipeline, "plan"), "script");
        List<?> apply = (List<?>) at(at(pipeline, "apply"), "script");
        plan.forEach(step -> succeeds(step.toString()));
        assertThat(writes()).isZero();
        look("support.yaml", "{ deployment: Support, primary: \"#111111\" }");
        apply.forEach(step -> succeeds(step.toString()));
        assertThat(color("Support")).isEqualTo("#0056b3");
        List<?> check = (List<?>) at(at(pipeline, "check"), "script");
        assertThat(run(check.get(0).toString()).exit()).isEqualTo(2);
    }

    private void succeeds(String step) {
        try {
            Run run = run(step);
            assertThat(run.exit()).as(step + run.err()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(step, e);
        }
    }

    @Test
    void theDriftGateEndsWithTwoWhenSomethingDiffers() throws Exception {
        try (TestSandbox other = TestSandbox.start(TestSettings.defaults())) {
            String gate = block("sh", 1);
            String credentials = "GENESYS_CLOUD_CLIENT_ID=someone\nGENESYS_CLOUD_CLIENT_SECRET=something\n";
            String dev = credentials + "GENESYS_CLOUD_API_URL=" + sandbox.baseUrl() + "\n";
            String prod = credentials + "GENESYS_CLOUD_API_URL=" + other.baseUrl() + "\n";
            Files.writeString(directory.resolve(".env.dev"), dev);
            Files.writeString(directory.resolve(".env.prod"), prod);
            Files.writeString(
                    directory.resolve("wmconfig.yaml"),
                    "profiles: { dev: { envFile: .env.dev }, prod: { envFile: .env.prod } }\n");
            assertThat(run("wmconfig apply -f looks && wmconfig apply -f looks --profile prod")
                            .exit())
                    .isZero();
            Run same = run(gate);
            assertThat(same.exit()).as(same.err()).isZero();
            assertThat(run("wmconfig apply --profile prod --name Support --side-space 7")
                            .exit())
                    .isZero();
            assertThat(run(gate).exit()).isEqualTo(2);
            assertThat(run("wmconfig apply --name Support --side-space 7").exit())
                    .isZero();
            Run back = run(gate);
            assertThat(back.exit()).as(back.out() + back.err()).isZero();
            assertThat(run("wmconfig apply --name Support --primary 111111").exit())
                    .isZero();
            assertThat(run(gate).out()).contains("Plan: ").doesNotContain("differs");
        }
    }

    private void look(String file, String text) throws IOException {
        Files.writeString(directory.resolve("looks").resolve(file), text + "\n");
    }

    private static String block(String language) throws IOException {
        return block(language, 0);
    }

    private static String block(String language, int index) throws IOException {
        String page = Files.readString(PAGE);
        String fence = "```" + language + "\n";
        int start = page.indexOf(fence) + fence.length();
        for (int i = 0; i < index; i++) {
            start = page.indexOf(fence, start) + fence.length();
        }
        return page.substring(start, page.indexOf("```", start));
    }

    /** Returns what the steps of a job run, in order. */
    private static List<String> steps(String job) throws IOException {
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(block("yaml"));
        List<?> steps = (List<?>) at(at(at(workflow, "jobs"), job), "steps");
        return steps.stream()
                .map(step -> (Map<?, ?>) step)
                .filter(step -> step.containsKey("run"))
                .map(step -> String.valueOf(step.get("run")))
                .toList();
    }

    private static Object at(Object map, String key) {
        return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
    }

    private Run run(String script) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS") || name.startsWith("GITHUB"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private long writes() {
        return sandbox.requests().stream()
                .filter(one -> !one.method().equals("GET"))
                .map(RecordedRequest::path)
                .filter(path -> !path.startsWith("/oauth"))
                .count();
    }

    private String color(String deployment) {
        String configuration = sandbox.snapshot()
                .deployment(deployment)
                .path("configuration")
                .path("id")
                .asText();
        return Objects.requireNonNull(sandbox.snapshot().configurations().get(configuration))
                .draft()
                .path("messenger")
                .path("styles")
                .path("primaryColor")
                .asText();
    }
}
