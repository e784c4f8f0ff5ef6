package io.wmconfig.commands;

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
                .contains("the default language changes: visitors whose language isn't offered will see `de`"
                        + " instead of `fr`");
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
                .contains("creating `Suport`; did you mean the existing `Support`?");
        run("apply", "--name", "Supprot", "--create", "--primary", "222222").endsWith(0);
    }

    @Test
    void anExportOverwritesOnlyWhatAnExportWrote() throws IOException {
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
        run("apply", "--name", "Sales", "--primary", "111111").endsWith(0);
        run("export", "--all", "-d", "looks").endsWith(0);
        run("apply", "--name", "Support", "--primary", "222222").endsWith(0);
        String sales = read("looks/Sales.yaml");
        Files.writeString(folder.resolve("looks/Sales.yaml"), sales.replace("\n", "\r\n"));
        run("export", "--all", "-d", "looks").endsWith(0);
        assertThat(read("looks/Support.yaml")).contains("#222222");
        assertThat(read("looks/Sales.yaml")).isEqualTo(sales);

        Files.writeString(folder.resolve("looks/Sales.yaml"), sales + "sideSpace: 7\n");
        Files.writeString(folder.resolve("looks/Support.yaml"), "deployment: Support\n");
        run("apply", "--name", "Careers", "--primary", "111111").endsWith(0);
        assertThat(run("export", "--all", "-d", "looks").endsWith(64).err())
                .contains("`looks/Sales.yaml` was edited", "`looks/Support.yaml` was not written", "`--force`");
        assertThat(folder.resolve("looks/Careers.yaml")).doesNotExist();
        assertThat(read("looks/Support.yaml")).isEqualTo("deployment: Support\n");
        run("export", "--all", "-d", "looks", "--force").endsWith(0);
        assertThat(read("looks/Sales.yaml")).isEqualTo(sales);
        run("plan", "-f", "looks", "--detailed-exitcode").endsWith(0);
    }

    @Test
    void aDeploymentKeepsItsFileAndThatOfAGoneOneStays() throws IOException {
        run("apply", "--name", "Shop, one", "--primary", "111111").endsWith(0);
        run("apply", "--name", "Shop one", "--create", "--primary", "222222").endsWith(0);
        run("export", "--all", "-d", "looks/").endsWith(0);
        assertThat(read("looks/Shop-one-2.yaml")).contains("deployment: \"Shop, one\"\n");
        run("delete", "Shop one", "--confirm", "Shop one").endsWith(0);
        assertThat(run("export", "--all", "-d", "looks").endsWith(0).err())
                .contains("`looks/Shop-one.yaml` is for `Shop one`, which no longer exists");
        assertThat(read("looks/Shop-one.yaml")).contains("Shop one");
        assertThat(run("plan", "-f", "looks/Shop-one-2.yaml", "--detailed-exitcode")
                        .endsWith(0)
                        .out())
                .contains("Shop, one: unchanged");

        Files.writeString(folder.resolve("looks/mine.yml"), "deployment: \"Shop, one\"\n---\ndeployment: New\n");
        assertThat(run("export", "--all", "-d", "looks", "--force").endsWith(64).err())
                .contains("`looks/mine.yml` also contains a look for `Shop, one`");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String languages() {
        return live().path("defaultLanguage").textValue() + " of " + live().path("languages");
    }

    private JsonNode live() {
        return Objects.requireNonNull(
                sandbox.snapshot().configuration("Support").versions().get(live("Support")));
    }
}
