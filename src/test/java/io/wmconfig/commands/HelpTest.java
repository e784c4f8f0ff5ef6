package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.output.Terminal;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help pages fit the terminal, and their examples work. */
class HelpTest extends CommandLineFixture {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^' ]+)");

    private static final String ORG = """
        {"configurations": [
          {"id": "0000c001", "versions": {
            "1": {"name": "Support", "languages": ["en-us"], "defaultLanguage": "en-us",
                  "messenger": {"enabled": true, "styles": {"primaryColor": "#111111"}}},
            "2": {"name": "Support", "languages": ["en-us"], "defaultLanguage": "en-us",
                  "messenger": {"enabled": true, "styles": {"primaryColor": "#222222"}}}}},
          {"id": "0000c002", "versions": {
            "1": {"name": "Sales", "languages": ["en-us"], "defaultLanguage": "en-us",
                  "messenger": {"enabled": true, "styles": {"primaryColor": "#333333"}}}}}],
         "deployments": [
          {"name": "Support", "allowAllDomains": true, "configuration": {"id": "0000c001", "version": "2"}},
          {"name": "Sales", "allowAllDomains": true, "configuration": {"id": "0000c002", "version": "1"}}]}
        """;

    static List<String> topics() {
        return CommandRunner.helpTopics();
    }

    @ParameterizedTest(name = "wmconfig help {0}")
    @MethodSource("topics")
    void theExamplesWork(String topic) throws Exception {
        List<String> examples = examples(page(topic, 80));
        assertThat(examples).hasSizeBetween(1, 5);
        for (String example : examples) {
            assertThat(example).startsWith("wmconfig ");
            prepare(example);
            List<String> words = words(example.substring("wmconfig ".length()));
            if (topic.equals("sandbox")) {
                served(words);
                continue;
            }
            // As on a terminal, where somebody agrees.
            String answer = topic.equals("delete") ? "Support\n" : topic.equals("init") ? typed(words) : "y\n";
            Run run = run(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), true, list(words));
            assertThat(run.code())
                    .as(example + "\n" + run.out() + run.err())
                    .isEqualTo(words.contains("--detailed-exitcode") ? 2 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void pagesAreAsWideAsTheTerminal(int width) {
        for (String topic : topics()) {
            String page = page(topic, width);
            List<String> examples = examples(page);
            assertThat(page.lines().filter(line -> !examples.contains(line.strip()) && line.contains(" ")))
                    .as(topic)
                    .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
        }
    }

    @Test
    void whatEverybodyNeedsIsOnTheFirstScreen() {
        assertThat(page("apply", 80).lines().limit(23))
                .anyMatch(line -> line.contains("apply --name NAME [LOOK OPTIONS]"))
                .contains("Examples:", "Target:", "      --name NAME           Deployment name (exact match)");
    }

    private static String typed(List<String> words) {
        return (words.contains("--region") ? "" : "eu-west-1\n") + "client\nsecret\ny\n";
    }

    private void prepare(String example) throws Exception {
        start(TestSettings.defaults().withSeed(OrgSeed.parse(ORG)));
        String url = sandbox.baseUrl().toString();
        environment.put("GENESYS_CLOUD_LOGIN_URL", url);
        environment.put("GENESYS_CLOUD_CDN_URL", url);
        String look = "deployment: Support\nprimary: '#222222'\n";
        Files.createDirectories(folder.resolve("looks"));
        Files.writeString(folder.resolve("looks/support.yaml"), look.replace("222222", "0056b3"));
        Files.writeString(folder.resolve("look.yaml"), look);
        Files.writeString(
                folder.resolve("wmconfig.yaml"), "profiles: {dev: {envFile: .env.dev}, prod: {envFile: .env.prod}}");
        StringBuilder credentials = new StringBuilder();
        environment.forEach((name, value) -> credentials.append(name + "=" + value + "\n"));
        for (String profile : List.of(".env.dev", ".env.prod")) {
            Files.writeString(folder.resolve(profile), credentials);
            Files.setPosixFilePermissions(folder.resolve(profile), PosixFilePermissions.fromString("rw-------"));
        }
        if (example.contains("init")) {
            Files.delete(folder.resolve("wmconfig.yaml"));
        } else if (example.contains("plan.json")) {
            run("plan", "-f", "looks", "--out", "plan.json").endsWith(0);
        } else if (example.contains("-d looks")) {
            Files.delete(folder.resolve("looks/support.yaml"));
        } else if (example.contains("--from")) {
            environment.keySet().removeIf(name -> name.endsWith("_URL"));
        }
    }

    /** Runs a command that serves until it is interrupted. */
    private void served(List<String> words) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompletableFuture<String> failed = new CompletableFuture<>();
        Thread server = new Thread(() -> failed.complete("ended with " + help(words, 80, out)));
        server.start();
        while (out.size() == 0 && !failed.isDone()) {
            Thread.sleep(10);
        }
        server.interrupt();
        server.join();
        assertThat(out.toString(StandardCharsets.UTF_8)).as(failed.getNow("")).contains("GENESYS_CLOUD_API_URL=");
    }

    private String page(String topic, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(help(topic.isEmpty() ? List.of("help") : List.of("help", topic), width, out))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int help(List<String> words, int width, ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), stream, stream, false, false, false, width);
        ProcessContext context = new ProcessContext(folder, folder, time, Duration.ofSeconds(5), false);
        return App.run(words, environment, terminal, context);
    }

    private static List<String> examples(String page) {
        int start = page.indexOf("Examples:\n") + "Examples:\n".length();
        return page.substring(start, page.indexOf("\n\n", start))
                .lines()
                .map(String::strip)
                .toList();
    }

    /** Splits as a shell does, as far as the examples need it. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceAll(" > .*", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static String[] list(List<String> words) {
        return words.toArray(String[]::new);
    }
}
