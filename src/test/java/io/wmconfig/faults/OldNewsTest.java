package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A colleague creates a name, or points a deployment at the draft, after the list of deployments was read. */
class OldNewsTest {
    private static final String[] CREATE = {"apply", "--name", "Fresh", "--primary", "0056b3"};

    @TempDir
    Path directory;

    private static ProvingGround shops(String... switches) {
        FireTime time = new FireTime();
        return ProvingGround.open(
                time,
                Duration.ofSeconds(30),
                Shops.org(4, 2).withClock(time).withSwitches(Behaviors.parse(List.of(switches))));
    }

    private static void meanwhile(ProvingGround ground, String request, Consumer<OrgEditor> edit) {
        ground.sandbox.addFaultAfter(Fault.parse(request), () -> ground.sandbox.edit(edit));
    }

    private static Consumer<OrgEditor> creating(String name, String configuration) {
        return org -> org.putDeployment((ObjectNode) OrgSeed.parse(
                "{\"name\": \"%s\", \"allowAllDomains\": true, \"configuration\": {\"id\": \"%s\", \"version\": \"1\"}}"
                        .formatted(name, configuration)));
    }

    private static long named(ProvingGround ground, String name) {
        return ground.now().deployments().values().stream()
                .filter(one -> one.path("name").asText().equals(name))
                .count();
    }

    private String looks(String... names) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("---\ndeployment: ").append(name).append("\nprimary: \"#0056b3\"\n");
        }
        return Files.writeString(directory.resolve("looks.yaml"), text).toString();
    }

    @Test
    void aNameThatAppearsBeforeThePostIsNotCreatedTwice() {
        try (ProvingGround ground = ProvingGround.open()) {
            meanwhile(ground, "POST */publish", creating("Fresh", ProvingGround.SHARED));
            Run run = ground.run(CREATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("somebody created deployment `Fresh`", "done: configuration, publish");
            assertThat(named(ground, "Fresh")).isEqualTo(1);
        }
    }

    @Test
    void twoOfANameAreNamedAndTheHintLeavesOne() {
        try (ProvingGround ground = ProvingGround.open("deployment-visible=2")) {
            meanwhile(ground, "POST */deployments", creating("Fresh", ProvingGround.SHARED));
            Run run = ground.run(CREATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err())
                    .contains(
                            "several deployments are now named `Fresh`",
                            "done: configuration, publish," + " deployment");
            Matcher hint = Pattern.compile("hint: run `wmconfig (delete --id (\\S+) --with-configuration)`")
                    .matcher(run.err());
            assertThat(hint.find()).isTrue();
            assertThat(run.err()).contains(hint.group(2) + " was created by this command");
            Run delete = ground.run((hint.group(1) + " --confirm Fresh").split(" "));
            assertThat(delete.exit()).as(delete.err()).isZero();
            assertThat(named(ground, "Fresh")).isEqualTo(1);
            assertThat(ground.run(CREATE).exit()).isZero();
        }
    }

    @Test
    void aDeploymentThatTheListNeverShowsIsNoSuccess() {
        try (ProvingGround ground = ProvingGround.open("deployment-visible=60s")) {
            Run run = ground.run(CREATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(14);
            assertThat(run.err())
                    .contains(
                            "deployment `Fresh` was created, but the list does not show it",
                            "until then, the same command would create another one",
                            "done: configuration, publish, deployment");
        }
    }

    @Test
    void aCreateTakesTenRequests() {
        try (ProvingGround ground = ProvingGround.open()) {
            assertThat(ground.run(CREATE).exit()).isZero();
            assertThat(ground.requestsFrom(0)).hasSize(10);
        }
    }

    @Test
    void aConfigurationOfAnEarlierRunThatIsEditedMeanwhileIsNotOverwritten() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFault(Fault.parse("POST */publish status=500 times=20"));
            assertThat(ground.run(CREATE).exit()).isEqualTo(14);
            ground.sandbox.clearFaults();
            String unused = ground.now().configurations().keySet().stream()
                    .filter(id -> id.startsWith("9"))
                    .findFirst()
                    .orElseThrow();
            meanwhile(
                    ground,
                    "GET */versions",
                    org -> org.changeDraft(
                            unused,
                            draft -> ((ObjectNode) draft.at("/messenger/styles")).put("primaryColor", "#abcdef")));
            Run run = ground.run("apply", "--name", "Fresh", "--primary", "228833");
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("somebody changed the draft");
            assertThat(ground.now().configurations().toString()).contains("#abcdef");
        }
    }

    @Test
    void aLookFileForANameThatAppearsMeanwhileUpdatesIt() throws Exception {
        try (ProvingGround ground = shops()) {
            meanwhile(ground, "PUT */versions/draft", creating("New B", Shops.id('a', 1)));
            Run run = ground.run("apply", "-f", looks("Shop 1", "New A", "New B"), "--concurrency", "1", "-o", "json");
            assertThat(run.exit()).as(run.err()).isZero();
            JsonNode summary = ExactJson.read(run.out()).path("summary");
            assertThat(summary.path("created").asInt()).isEqualTo(1);
            assertThat(summary.path("updated").asInt()).isEqualTo(2);
            assertThat(named(ground, "New B")).isEqualTo(1);
        }
    }

    @Test
    void aClashOfOneDocumentDoesNotEndTheOthers() throws Exception {
        try (ProvingGround ground = shops()) {
            meanwhile(ground, "POST */deployments", creating("New A", Shops.id('a', 1)));
            Run run = ground.run("apply", "-f", looks("New A", "New B", "Shop 1"), "--concurrency", "1", "-o", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(10);
            JsonNode results = ExactJson.read(run.out()).path("results");
            assertThat(results.path(0).path("error").path("code").asText()).isEqualTo("changed-meanwhile");
            assertThat(results.path(1).path("action").asText()).isEqualTo("created");
            assertThat(results.path(2).path("action").asText()).isEqualTo("updated");
        }
    }

    @Test
    void aNeighbourPointedAtTheDraftDuringALongRunIsNotChanged() throws Exception {
        try (ProvingGround ground = shops("deployment-pending=61s")) {
            meanwhile(
                    ground,
                    "PUT */deployments/*",
                    org -> org.changeDeployment(
                            Shops.id('d', 3), one -> ((ObjectNode) one.path("configuration")).put("version", "DRAFT")));
            Run run = ground.run(
                    "apply", "-f", looks("Shop 1", "Shop 3"), "--concurrency", "1", "--timeout", "5m", "-o", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(10);
            JsonNode results = ExactJson.read(run.out()).path("results");
            assertThat(results.path(1).path("error").path("code").asText()).isEqualTo("neighbour-on-draft");
            assertThat(ProvingGround.live(ground.now(), "Shop 4")
                            .at("/messenger/styles/primaryColor")
                            .asText())
                    .isEqualTo("#0165A7");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, neighbour-on-draft", "false, changed-meanwhile"})
    void whatChangesDuringALongWaitIsSeenBeforeTheDraftIsSentAgain(boolean neighbour, String code) throws Exception {
        try (ProvingGround ground = shops()) {
            meanwhile(ground, "PUT */versions/draft status=429 header=Retry-After:90", org -> {
                if (neighbour) {
                    org.changeDeployment(
                            Shops.id('d', 1), one -> ((ObjectNode) one.path("configuration")).put("version", "DRAFT"));
                } else {
                    org.changeDraft(
                            Shops.id('a', 0),
                            draft -> ((ObjectNode) draft.at("/messenger/styles")).put("primaryColor", "#abcdef"));
                }
            });
            Run run = ground.run("apply", "--name", "Shop 1", "--primary", "0056b3", "--timeout", "5m", "-o", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            JsonNode error = ExactJson.read(run.out()).path("error");
            assertThat(error.path("code").asText()).isEqualTo(code);
            assertThat(error.path("stageOpen").asBoolean()).isFalse();
            assertThat(ground.now().configurations().toString()).doesNotContain("#0056b3");
        }
    }

    @Test
    void aLongWaitAloneChangesNothing() {
        try (ProvingGround ground = shops()) {
            ground.sandbox.addFault(Fault.parse("PUT */versions/draft status=429 header=Retry-After:90"));
            Run run = ground.run("apply", "--name", "Shop 1", "--primary", "0056b3", "--timeout", "5m");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(ground.requestsFrom(0)).hasSize(13);
        }
    }

    @Test
    void theListIsNotReadAgainForEachDocumentOfAShortRun() throws Exception {
        try (ProvingGround ground = shops()) {
            assertThat(ground.run("apply", "-f", looks("Shop 1", "Shop 3")).exit())
                    .isZero();
            assertThat(ground.requestsFrom(0).stream().filter(one -> one.path().endsWith("/deployments")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
