package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code rollback} gives an earlier look back, and obeys the promises of every write. */
class RollbackTest extends CommandLineFixture {
    @BeforeEach
    void versions() {
        threeVersions();
    }

    @Test
    void theUsualWayPointsAtTheVersionBeforeAndWritesNothingElse() {
        int before = sandbox.requests().size();
        JsonNode json =
                run("rollback", "Support", "--yes", "-o", "json").endsWith(0).json();

        assertThat(live("Support")).isEqualTo("2");
        assertThat(writesSince(before)).containsExactly("PUT");
        assertThat(json.path("action").asText()).isEqualTo("updated");
        assertThat(json.path("configuration").path("version").asText()).isEqualTo("2");
        assertThat(json.path("configuration").path("previousVersion").asText()).isEqualTo("3");
        assertThat(json.path("changes").path(0).path("to").asText()).isEqualTo("#222222");
    }

    @Test
    void publishingAgainMakesANewVersionOfTheOldContent() {
        run("rollback", "Support", "--to", "1", "--republish", "--yes").endsWith(0);

        assertThat(live("Support")).isEqualTo("4");
        assertThat(sandbox.snapshot().configuration("Support").versions().get("4"))
                .asString()
                .contains("#111111");
        run("rollback", "Support", "--to", "1", "--republish", "--yes").endsWith(0);
        assertThat(sandbox.snapshot().configuration("Support").versions()).hasSize(4);
    }

    @Test
    void theLiveVersionIsLeftAlone() {
        int before = sandbox.requests().size();
        JsonNode json = run("rollback", "Support", "--to", "3", "-o", "json")
                .endsWith(0)
                .json();
        assertThat(json.path("action").asText()).isEqualTo("unchanged");
        assertThat(run("rollback", "Support", "--to", "3", "--dry-run", "-o", "json")
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("none");
        assertThat(writesSince(before)).isEmpty();
    }

    @Test
    void aDryRunWritesNothing() {
        int before = sandbox.requests().size();
        JsonNode json = run("rollback", "Support", "--dry-run", "-o", "json")
                .endsWith(0)
                .json();
        assertThat(json.path("action").asText()).isEqualTo("update");
        assertThat(run("rollback", "Support", "--dry-run").endsWith(0).out()).contains("#333333 → #222222", "Dry run");
        assertThat(writesSince(before)).isEmpty();
    }

    @Test
    void withoutATerminalNobodyAgrees() {
        int before = sandbox.requests().size();
        JsonNode json = run("rollback", "Support", "-o", "json").endsWith(64).json();
        assertThat(json.path("error").path("code").asText()).isEqualTo("confirmation-needed");
        assertThat(writesSince(before)).isEmpty();
    }

    @Test
    void onATerminalThePersonSeesTheChangesAndDecides() {
        Run no = typing("\n", "rollback", "Support").endsWith(3);
        assertThat(no.err())
                .containsSubsequence("#333333 → #222222", "Roll back Support in 127.0.0.1:", "nothing was changed")
                .doesNotContain("error:");
        assertThat(no.out()).isEmpty();
        assertThat(typing("", "rollback", "Support", "-o", "json")
                        .endsWith(3)
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("declined");
        assertThat(live("Support")).isEqualTo("3");

        typing("y\n", "rollback", "Support").endsWith(0);
        assertThat(live("Support")).isEqualTo("2");
    }

    @Test
    void aVersionThatIsNotThereEndsWith5AndNamesThoseThatAre() {
        Run run = run("rollback", "Support", "--to", "9", "--yes").endsWith(5);
        assertThat(run.err()).contains("no version 9", "3 (live), 2, 1");
        run("rollback", "Support", "--to", "draft", "--yes").endsWith(64);
        run("rollback", "Support", "--pin", "--republish").endsWith(64);
        run("rollback", "Support", "--discard-draft").endsWith(64);
        run("rollback", "Nobody", "--yes").endsWith(5);
    }

    @Test
    void beforeTheFirstVersionThereIsNone() {
        run("rollback", "Support", "--to", "1", "--yes").endsWith(0);
        assertThat(run("rollback", "Support", "--yes").endsWith(5).err()).contains("no version before version 1");
    }

    @Test
    void aForeignDraftStopsPublishingButNotPinning() {
        sandbox.edit(org -> org.changeDraft(configurationId("Support"), draft -> draft.put("description", "mine")));

        assertThat(run("rollback", "Support", "--republish", "--yes")
                        .endsWith(7)
                        .err())
                .contains("description", "--discard-draft")
                .doesNotContain("--include-draft");
        run("rollback", "Support", "--yes").endsWith(0);
        assertThat(sandbox.snapshot()
                        .configuration("Support")
                        .draft()
                        .path("description")
                        .asText())
                .isEqualTo("mine");
        run("rollback", "Support", "--to", "1", "--republish", "--discard-draft", "--yes")
                .endsWith(0);
        assertThat(live("Support")).isEqualTo("4");
    }

    @Test
    void anInactiveDeploymentStaysInactive() {
        run("apply", "--name", "Support", "--inactive").endsWith(0);
        Run run = run("rollback", "Support", "--yes").endsWith(0);
        assertThat(run.out()).contains("Not live: version 2, inactive");
        assertThat(sandbox.snapshot().deployment("Support").path("status").asText())
                .isEqualTo("Inactive");
    }

    @Test
    void neighboursKeepTheirVersion() {
        neighbour("Sales", "Support");
        run("rollback", "Support", "--republish", "--to", "1", "--yes").endsWith(0);
        assertThat(live("Sales")).isEqualTo("3");
    }

    @Test
    void somebodyElsesMoveInBetweenIsAConflict() {
        String id = sandbox.snapshot().deployment("Support").path("id").asText();
        sandbox.addFaultAfter(
                Fault.parse("GET */versions status=200 work=after"),
                () -> sandbox.edit(org ->
                        org.changeDeployment(id, one -> ((ObjectNode) one.path("configuration")).put("version", "1"))));

        run("rollback", "Support", "--yes").endsWith(7);
        assertThat(live("Support")).isEqualTo("1");
    }

    @Test
    void aLostPublishIsFoundAndARunThatEndedIsContinued() {
        fault("POST */publish cut=after");
        run("rollback", "Support", "--to", "1", "--republish", "--yes").endsWith(0);
        assertThat(live("Support")).isEqualTo("4");

        fault("PUT */deployments/* status=403");
        run("rollback", "Support", "--to", "2", "--republish", "--yes").endsWith(13);
        assertThat(live("Support")).isEqualTo("4");
        run("rollback", "Support", "--to", "2", "--republish", "--yes").endsWith(0);
        assertThat(live("Support")).isEqualTo("5");
        assertThat(sandbox.snapshot().configuration("Support").versions()).hasSize(5);
    }
}
