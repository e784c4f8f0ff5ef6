package io.wmconfig.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a user did not mean is said before it happens, or does not happen. */
class NoQuietDamageTest extends CommandLineFixture {
    @Test
    void theLanguageOfATextIsTheDefaultOnlyOfANewDeployment() {
        run("plan", "--name", "Support", "--language", "fr", "--title", "Bonjour", "--out", "plan.json")
                .endsWith(0);
        run("apply", "--plan", "plan.json").endsWith(0);
        assertThat(languages()).isEqualTo("fr of [\"fr\"]");
        run("plan", "--name", "Support", "--language", "de", "--title", "", "--out", "plan.json")
                .endsWith(0);
        run("apply", "--plan", "plan.json").endsWith(0);
        assertThat(languages()).isEqualTo("fr of [\"fr\",\"de\"]");
        assertThat(run("apply", "--name", "Support", "--language", "de")
                        .endsWith(0)
                        .err())
                .contains(
                        "the default language changes: visitors whose language is not offered see `de` instead of `fr`");
        assertThat(languages()).isEqualTo("de of [\"fr\",\"de\"]");
    }

    @Test
    void withFilesTheLanguageOfATextLeavesTheirLanguage() throws IOException {
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
        Files.writeString(folder.resolve("look.yaml"), "{ deployment: Support, language: de, title: Hallo }");
        run("apply", "-f", "look.yaml", "--language", "fr", "--title", "Bonjour")
                .endsWith(0);
        assertThat(languages()).isEqualTo("de of [\"en-us\",\"de\",\"fr\"]");
        assertThat(live().path("customI18nLabels")).hasSize(2);
    }

    @Test
    void aMistypedNameIsNotCreatedFromFlags() throws IOException {
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
        int before = sandbox.requests().size();
        Run refused = run("apply", "--name", "Supprot", "--primary", "222222").endsWith(5);
        assertThat(refused.err()).contains("`Supprot`", "`Support`", "`--create`");
        run("plan", "--name", "Supprot", "--primary", "222222").endsWith(5);
        assertThat(writesSince(before)).isEmpty();
        Files.writeString(folder.resolve("look.yaml"), "{ deployment: Suport, primary: '222222' }");
        assertThat(run("apply", "-f", "look.yaml").endsWith(0).err())
                .contains("`Suport` is new, and close to `Support`");
        run("apply", "--name", "Supprot", "--create", "--primary", "222222").endsWith(0);
    }

    private String languages() {
        return live().path("defaultLanguage").textValue() + " of " + live().path("languages");
    }

    private JsonNode live() {
        return Objects.requireNonNull(
                sandbox.snapshot().configuration("Support").versions().get(live("Support")));
    }
}
