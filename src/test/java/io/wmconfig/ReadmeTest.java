package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.app.ProcessContext;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.look.LookSetting;
import io.wmconfig.output.Terminal;
import io.wmconfig.sandbox.OrgSeed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal session on the front page is what the tool prints, but for the seconds. */
class ReadmeTest {
    private static final String SEVEN_VERSIONS = """
        {"configurations": [{"id": "6f0c", "versions": {"7": {
            "name": "Support", "languages": ["en-us"], "defaultLanguage": "en-us",
            "messenger": {"enabled": true, "styles": {"primaryColor": "#0165a7"}},
            "position": {"alignment": "Auto"}}}}],
         "deployments": [{"name": "Support", "allowAllDomains": true,
            "configuration": {"id": "6f0c", "version": "7"}}]}
        """;

    @TempDir
    private Path directory;

    @Test
    void theSessionOnTheFrontPageIsWhatTheToolPrints() throws IOException {
        String session = session(Files.readString(Path.of("README.md")));
        StringBuilder printed = new StringBuilder();
        try (TestSandbox sandbox = TestSandbox.start(TestSettings.defaults().withSeed(OrgSeed.parse(SEVEN_VERSIONS)))) {
            for (String line :
                    session.lines().filter(one -> one.startsWith("$ ")).toList()) {
                printed.append(line).append('\n').append(run(line.substring("$ wmconfig ".length()), sandbox));
            }
        }
        assertThat(withoutSeconds(printed.toString())).isEqualTo(withoutSeconds(session));
    }

    @Test
    void everyLookFlagIsOnTheFrontPage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(LookSetting.values())
                .allMatch(setting ->
                        readme.contains("`" + setting.flag() + "`") || readme.contains("`" + setting.flag() + " "));
    }

    private static String session(String readme) {
        String fence = "```console\n";
        int start = readme.indexOf(fence) + fence.length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String withoutSeconds(String text) {
        return text.replaceAll("in \\d+\\.\\d s", "in [TIME]");
    }

    private String run(String words, TestSandbox sandbox) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String base = sandbox.baseUrl().toString();
        Map<String, String> environment = Map.of(
                "GENESYS_CLOUD_API_URL", base,
                "GENESYS_CLOUD_REGION", "eu-central-1",
                "GENESYS_CLOUD_CLIENT_ID", "someone",
                "GENESYS_CLOUD_CLIENT_SECRET", "something");
        ProcessContext surroundings =
                new ProcessContext(directory, directory, Time.system(), Duration.ofSeconds(30), false);
        int code = App.run(
                arguments(words),
                environment,
                new Terminal(InputStream.nullInputStream(), stream, stream, false, false, false, 80),
                surroundings);
        assertThat(code).as(words).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Splits as a shell does, as far as the front page needs it. */
    private static List<String> arguments(String words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            arguments.add(word.replace("'", ""));
        }
        return arguments;
    }
}
