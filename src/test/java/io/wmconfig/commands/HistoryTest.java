package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code history} shows each version, what it changed, and who shows it. */
class HistoryTest extends CommandLineFixture {
    @Test
    void theNewestVersionComesFirstWithItsChangeAndItsDeployments() {
        threeVersions();
        neighbour("Sales", "Support");
        run("rollback", "Support", "--to", "2", "--yes").endsWith(0);

        String text = run("history", "Support").endsWith(0).out();

        assertThat(text.lines().toList()).hasSize(7).first().asString().endsWith(": active");
        assertThat(text)
                .containsSubsequence(
                        "version 3",
                        "shown by Sales",
                        "#222222 → #333333",
                        "version 2",
                        "live: Support",
                        "version 1",
                        "first version");
    }

    @Test
    void jsonHoldsEveryVersion() {
        threeVersions();
        JsonNode json = run("history", "Support", "-o", "json").endsWith(0).json();

        assertThat(json.path("command").asText()).isEqualTo("history");
        JsonNode newest = json.path("versions").path(0);
        assertThat(json.path("versions")).hasSize(3);
        assertThat(newest.path("version").asText()).isEqualTo("3");
        assertThat(newest.path("live").asBoolean()).isTrue();
        assertThat(newest.path("datePublished").asText()).isNotEmpty();
        assertThat(newest.path("deployments").path(0).asText()).isEqualTo("Support");
        assertThat(newest.path("changes").path(0).path("from").asText()).isEqualTo("#222222");
        assertThat(json.path("versions").path(2).path("changes")).isEmpty();
    }

    @Test
    void aDraftIsShownOnlyWhenItDiffers() {
        threeVersions();
        assertThat(run("history", "Support").out()).doesNotContain("draft");

        sandbox.edit(org -> org.changeDraft(configurationId("Support"), draft -> draft.put("description", "mine")));

        assertThat(run("history", "Support").out())
                .containsSubsequence("draft", "description: (none) → mine", "version 3");
        JsonNode json = run("history", "Support", "-o", "json").json();
        assertThat(json.path("versions").path(0).path("version").asText()).isEqualTo("DRAFT");
        assertThat(json.path("versions").path(0).path("datePublished").isNull()).isTrue();
    }

    @Test
    void manyChangesAreCounted() {
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
        run(
                        "apply",
                        "--name",
                        "Support",
                        "--primary",
                        "222222",
                        "--position",
                        "left",
                        "--side-space",
                        "1",
                        "--bottom-space",
                        "2")
                .endsWith(0);

        assertThat(run("history", "Support").out()).contains("4 changes: ", "; and 1 more");
    }

    @Test
    void anUnknownNameEndsWith5AndNoNameWith64() {
        run("history", "Support").endsWith(5);
        run("history").endsWith(64);
        run("history", "--id", "nobody").endsWith(5);
    }
}
