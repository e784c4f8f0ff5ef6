package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run introduces no text that hides something; what the org holds stays. */
class IntroducedTextTest extends CommandLineFixture {
    @BeforeEach
    void anOrgThatHoldsSuchText() throws IOException {
        start(TestSettings.defaults().withSeed(OrgSeed.parse("""
                {"configurations": [{"id": "0000a001-0000-4000-8000-000000000000", "versions": {"1": {"name": "C",
                 "description": "a\\u202eb", "languages": ["en-us"], "defaultLanguage": "en-us",
                 "messenger": {"enabled": true}}}}],
                 "deployments": [{"name": "Supp\\u200Bort", "allowAllDomains": true,
                 "configuration": {"id": "0000a001-0000-4000-8000-000000000000", "version": "1"}}]}
                """)));
    }

    @Test
    void nothingHiddenIsIntroduced() {
        String name = "Supp\u200Bort";
        for (String[] command : new String[][] {
            {"apply", "--name", "New\u202E", "--primary", "0056b3"},
            {"apply", "--name", "New\u0007", "--primary", "0056b3"},
            {"apply", "--name", name, "--title", "a\u202Eb"},
            {"apply", "--name", name, "--set", "description=\"x\\u202Eb\""},
            {"apply", "--name", name, "--set", "description=\"x\\u0000b\""},
            {"apply", "--name", "New", "--set", "description=\"x\\u0000b\""}
        }) {
            int before = sandbox.requests().size();
            run(command).endsWith(64);
            assertThat(writesSince(before)).isEmpty();
        }
        run("apply", "--name", name, "--title", "two\nlines \u200f").endsWith(0);
    }

    @Test
    void whatTheOrgHoldsIsSentBack() throws IOException {
        Files.writeString(
                folder.resolve("look.yaml"),
                run("export", "Supp\u200Bort", "--full").endsWith(0).out());
        run("apply", "-f", "look.yaml").endsWith(0);
        run("apply", "-f", "look.yaml", "--primary", "0056b3").endsWith(0);
        assertThat(sandbox.snapshot().configurations().toString()).contains("#0056b3");
    }

    @Test
    void aZeroWidthCharacterInAFoundNameIsShown() {
        assertThat(run("apply", "--name", "Support", "--primary", "0056b3")
                        .endsWith(5)
                        .err())
                .containsIgnoringCase("`Supp\\u200Bort`");
        assertThat(run("get", "Support").endsWith(5).err()).containsIgnoringCase("`Supp\\u200Bort`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "get Supp\u200Bort",
                "history Supp\u200Bort",
                "export Supp\u200Bort",
                "plan --name Supp\u200Bort --primary 0056b3"
            })
    void itIsShownInResultsAsWell(String command) {
        Run run = run(command.split(" ")).endsWith(0);
        assertThat(run.out()).containsIgnoringCase("Supp\\u200Bort");
        assertThat(run.out() + run.err()).doesNotContain("\u200B");
    }

    @Test
    void joinersOfOtherScriptsStay() {
        for (String name :
                new String[] {"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\ud83d\udc69\u200d\ud83d\udcbb"}) {
            assertThat(run("plan", "--name", name, "--primary", "0056b3")
                            .endsWith(0)
                            .out())
                    .contains(name);
        }
    }

    @Test
    void theCommandOfALookHidesNothingAndIsExact() throws Exception {
        run("apply", "--name", "Supp\u200Bort", "--title", "50% \\o/ it's\nso!\u200f", "--language", "en-us")
                .endsWith(0);
        String command = run("get", "Supp\u200Bort", "-o", "flags").endsWith(0).out();
        assertThat(command).doesNotContain("\u200B", "\u200f");
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "wmconfig() { for one; do printf '%s|' \"$one\"; done; }\n" + command)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("--name|Supp\u200Bort|", "|50% \\o/ it's\nso!\u200f|");
    }
}
