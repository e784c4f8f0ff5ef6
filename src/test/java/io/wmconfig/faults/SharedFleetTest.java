package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents of one run share, the configuration, and what each has for itself, the time and its failure. */
class SharedFleetTest {
    private static final int SHOPS = 20;

    @TempDir
    Path directory;

    private static ProvingGround ground(int deployments, int sharing, String... switches) {
        FireTime time = new FireTime();
        return ProvingGround.open(
                time,
                Duration.ofSeconds(30),
                Shops.org(deployments, sharing).withClock(time).withSwitches(Behaviors.parse(List.of(switches))));
    }

    @Test
    void documentsOfOneConfigurationGoOneAfterAnotherWhateverTheServiceThrows() throws Exception {
        try (ProvingGround ground = ground(SHOPS, SHOPS)) {
            for (String fault : List.of(
                    "PUT */versions/draft status=429 header=Retry-After:3 times=3",
                    "PUT */versions/draft status=503 times=2",
                    "POST */deploy status=503 times=2",
                    "GET */versions/* status=503 times=3",
                    "PUT */deployments/* status=429 header=Retry-After:1 times=2",
                    "PUT */deployments/* status=503 work=after times=1")) {
                ground.sandbox.addFault(Fault.parse(fault));
            }
            Run run = ground.run("apply", "-f", colors(), "--concurrency", "8", "-o", "json");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(json(run).path("summary").path("updated").asInt()).isEqualTo(SHOPS);
            assertEachShowsItsOwn(ground.now());

            int before = ground.requestsFrom(0).size();
            Run again = ground.run("apply", "-f", colors(), "--concurrency", "8", "-o", "json");
            assertThat(json(again).path("summary").path("unchanged").asInt()).isEqualTo(SHOPS);
            assertThat(ProvingGround.writes(ground.requestsFrom(before))).isZero();
        }
    }

    @Test
    void aFailureAmongThemIsMadeUpForByTheNextRun() throws Exception {
        try (ProvingGround ground = ground(SHOPS, SHOPS)) {
            ground.sandbox.addFault(Fault.parse("PUT */deployments/" + Shops.id('d', 4) + " status=403 times=1"));
            Run run = ground.run("apply", "-f", colors(), "-o", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(10);
            assertThat(json(run).path("summary").path("failed").asInt()).isEqualTo(1);
            assertThat(json(run).path("summary").path("updated").asInt()).isEqualTo(SHOPS - 1);

            Run again = ground.run("apply", "-f", colors(), "-o", "json");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(json(again).path("summary").path("updated").asInt()).isEqualTo(1);
            assertEachShowsItsOwn(ground.now());
        }
    }

    @Test
    void theTimeIsForEachDocument() throws Exception {
        try (ProvingGround ground = ground(6, 1, "deployment-pending=20s")) {
            String looks = Shops.looks(directory, 6, i -> "#0056b3");
            Run run = ground.run("apply", "-f", looks, "--concurrency", "1", "--timeout", "40s", "-o", "json");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(json(run).path("summary").path("updated").asInt()).isEqualTo(6);
        }
    }

    @Test
    void aDocumentThatTakesTooLongFailsAlone() throws Exception {
        try (ProvingGround ground = ground(6, 1)) {
            ground.sandbox.addFault(
                    Fault.parse("PUT */" + Shops.id('a', 2) + "/versions/draft status=503 times=always"));
            String looks = Shops.looks(directory, 6, i -> "#0056b3");
            Run run = ground.run(
                    "apply", "-f", looks, "--concurrency", "1", "--timeout", "3s", "--max-retries", "50", "-o", "json");
            assertThat(run.exit()).as(run.err()).isEqualTo(10);
            JsonNode results = json(run).path("results");
            for (int i = 0; i < 6; i++) {
                assertThat(results.path(i).path("action").asText())
                        .as("shop " + (i + 1))
                        .isEqualTo(i == 2 ? "failed" : "updated");
            }
        }
    }

    @Test
    void nothingIsWrittenWhenOneDocumentIsInvalid() throws Exception {
        try (ProvingGround ground = ground(6, 1)) {
            String looks = Shops.looks(directory, 6, i -> i == 4 ? "#0156bz" : "#0056b3");
            Run offline = ground.run("apply", "-f", looks);
            assertThat(offline.exit()).as(offline.err()).isEqualTo(64);
            assertThat(ground.requestsFrom(0)).isEmpty();

            Path file = Path.of(Shops.looks(directory, 6, i -> "#0056b3"));
            // Only the org can tell that there is nothing to set there.
            Files.writeString(file, Files.readString(file) + "set:\n  position.sideSpace.x: 1\n");
            Run planned = ground.run("apply", "-f", file.toString());
            assertThat(planned.exit()).as(planned.err()).isEqualTo(64);
            assertThat(ProvingGround.writes(ground.requestsFrom(0))).isZero();
            assertThat(ground.requestsFrom(0)).isNotEmpty();
        }
    }

    private String colors() {
        return Shops.looks(directory, SHOPS, SharedFleetTest::color);
    }

    private static String color(int shop) {
        return String.format(Locale.ROOT, "#0000%02d", shop + 10);
    }

    private static void assertEachShowsItsOwn(OrgSnapshot org) {
        OrgSnapshot.ConfigurationSnapshot settings =
                Objects.requireNonNull(org.configurations().get(Shops.id('a', 0)));
        for (int i = 1; i <= SHOPS; i++) {
            String version = org.deployment("Shop " + i)
                    .path("configuration")
                    .path("version")
                    .asText();
            ObjectNode shown = Objects.requireNonNull(settings.versions().get(version));
            assertThat(shown.at("/messenger/styles/primaryColor").asText())
                    .as("shop " + i + ", version " + version)
                    .isEqualTo(color(i));
        }
    }

    private static JsonNode json(Run run) throws IOException {
        return ExactJson.read(run.out());
    }
}
