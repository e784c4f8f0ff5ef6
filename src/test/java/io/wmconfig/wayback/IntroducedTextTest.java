package io.wmconfig.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run introduces no text that hides something; what the org holds stays. */
class IntroducedTextTest extends CommandLineFixture {
    @BeforeEach
    void anOrgThatHoldsSuchText() throws IOException {
        start(SandboxSettings.defaults().withSeed(OrgSeed.parse("""
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
}
