package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many documents at a time, and what can happen to them. */
class FleetTest {
    private static final int WORKERS = 4;

    @TempDir
    Path directory;

    private static ProvingGround ground(int deployments, int sharing) {
        FireTime time = new FireTime();
        return ProvingGround.open(
                time, Duration.ofSeconds(30), Shops.org(deployments, sharing).withClock(time));
    }

    @Test
    void aStormOfRefusedRequestsIsOneWaitForAll() {
        // In real time: on a clock that moves with every wait, the answers would not come at once.
        try (ProvingGround ground = ProvingGround.open(Time.system(), Duration.ofSeconds(30), Shops.org(8, 1))) {
            CountDownLatch all = new CountDownLatch(WORKERS);
            ground.sandbox.addFaultBefore(
                    Fault.parse("PUT */versions/draft status=429 header=Retry-After:1 times=" + WORKERS),
                    () -> meet(all));
            Run run = apply(ground, 8, "-o", "json");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).containsOnlyOnce("rate limited; retrying in 1 s (attempt 2 of 6)");
            JsonNode summary = json(run).path("summary");
            assertThat(summary.path("updated").asInt()).isEqualTo(8);
            assertThat(summary.path("rateLimited").asInt()).isEqualTo(WORKERS);
            // The others came back after the wait, and not before: nobody was refused twice.
            assertThat(puts(ground)).hasSize(8 + WORKERS);
        }
    }

    @Test
    void oneRefusedTokenIsRenewedOnceForAllWorkers() {
        try (ProvingGround ground = ground(8, 1)) {
            ground.sandbox.addFault(Fault.parse("PUT */versions/draft revoke"));
            Run run = apply(ground, 8);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(ground.requestsFrom(0).stream().filter(one -> one.path().equals("/oauth/token")))
                    .hasSize(2);
        }
    }

    @Test
    void aFailureOfOneIsNotThatOfTheOthers() {
        try (ProvingGround ground = ground(8, 1)) {
            ground.sandbox.addFault(
                    Fault.parse("PUT */" + Shops.id('a', 2) + "/versions/draft status=403 times=always"));
            Run run = apply(ground, 8, "-o", "json");

            assertThat(run.exit()).isEqualTo(10);
            JsonNode results = json(run).path("results");
            for (int i = 0; i < 8; i++) {
                assertThat(results.path(i).path("action").asText()).isEqualTo(i == 2 ? "failed" : "updated");
                assertThat(versions(ground.now(), i)).isEqualTo(i == 2 ? 1 : 2);
            }
        }
    }

    @Test
    void withFailFastNoOtherIsBegunAfterAFailure() {
        try (ProvingGround ground = ground(40, 1)) {
            ground.sandbox.addFault(
                    Fault.parse("PUT */" + Shops.id('a', 0) + "/versions/draft status=403 times=always"));
            Run run = apply(ground, 40, "--fail-fast", "-o", "json");

            JsonNode summary = json(run).path("summary");
            assertThat(summary.path("failed").asInt()).isEqualTo(1);
            assertThat(summary.path("skipped").asInt()).isPositive();
            assertThat(summary.path("skipped").asInt() + summary.path("updated").asInt())
                    .isEqualTo(39);
            assertThat(ground.now().configurations().values().stream()
                            .filter(one -> one.versions().size() == 2))
                    .hasSize(summary.path("updated").asInt());
        }
    }

    @Test
    void whatComesOutDoesNotDependOnHowManyWork() {
        List<String> results = new ArrayList<>();
        for (String workers : List.of("1", "2", "7")) {
            try (ProvingGround ground = ground(18, 3)) {
                ground.sandbox.addFault(
                        Fault.parse("PUT */deployments/" + Shops.id('d', 6) + " status=422 times=always"));
                // Every fifth is as it should be, and two are not there yet.
                String looks = Shops.looks(directory, 20, i -> i % 5 == 0 ? "#0165a7" : "#0000" + (10 + i));
                Run run = ground.run("apply", "-f", looks, "--concurrency", workers, "-o", "json");
                assertThat(run.exit()).as(run.err()).isEqualTo(10);
                StringBuilder result = new StringBuilder();
                for (JsonNode one : json(run).path("results")) {
                    result.append(one.path("action")).append(one.path("changes"));
                    result.append(one.path("configuration").path("version"))
                            .append(one.path("configuration").path("previousVersion"));
                    result.append(one.path("error").path("message")).append('\n');
                }
                results.add(result.toString());
            }
        }
        assertThat(results.get(0)).contains("created", "updated", "unchanged", "failed");
        assertThat(results).containsOnly(results.get(0));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, terminated", "INT, 130, interrupted"})
    void aSignalEndsItSoonSaysWhatIsLeftAndTheSameCommandGoesOn(String signal, int exit, String word) throws Exception {
        assumeThat(!signal.equals("INT") || ToolProcess.hearsInterrupts()).isTrue();
        int shops = 60;
        String looks = Shops.looks(directory, shops, i -> "#0056b3");
        try (ProvingGround ground = ProvingGround.open(Time.system(), Duration.ofSeconds(30), Shops.org(shops, 1))) {
            CountDownLatch some = new CountDownLatch(20);
            ground.sandbox.addFaultBefore(Fault.parse("PUT */deployments/* times=always delay=50ms"), some::countDown);
            String[] args = {"apply", "-f", looks, "--rate", "off", "-o", "json"};
            Run run;
            try (ToolProcess process = ToolProcess.start(ground, args)) {
                assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
                process.signal(signal);
                run = process.end(Duration.ofSeconds(5));
            }
            assertThat(run.exit()).as(run.err()).isEqualTo(exit);
            JsonNode document = json(run);
            assertThat(document.path("error").path("message").asText())
                    .matches(word + "; \\d+ of 60 documents are done, \\d+ are left");
            assertThat(run.err())
                    .containsOnlyOnce("error: ")
                    .containsOnlyOnce("hint: ")
                    .contains("  left: Shop ");
            JsonNode summary = document.path("summary");
            assertThat(summary.path("skipped").asInt()).isPositive();
            assertThat(summary.path("updated").asInt()).isPositive();

            Run again = ground.run(args);
            assertThat(again.exit()).as(again.err()).isZero();
            for (int i = 0; i < shops; i++) {
                assertThat(versions(ground.now(), i))
                        .as("versions of shop " + (i + 1))
                        .isEqualTo(2);
                assertThat(ground.now()
                                .deployment("Shop " + (i + 1))
                                .path("configuration")
                                .path("version")
                                .asText())
                        .isEqualTo("2");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 3, '; \\d of 6 deployments are done, \\d are left'", "1, 1, '; (done: |no write was finished).*'"})
    void aSignalEndsAPromotionSoonAndTheSameCommandGoesOn(int shops, int atWrite, String words) throws Exception {
        try (ProvingGround from = ProvingGround.open(Time.system(), Duration.ofSeconds(30), Shops.org(shops, 1));
                ProvingGround to = ProvingGround.open(Time.system(), Duration.ofSeconds(30), Shops.org(shops, 1))) {
            assertThat(apply(from, shops).exit()).isZero();
            Files.writeString(
                    directory.resolve("wmconfig.yaml"), "profiles: { dev: { envFile: dev }, prod: { envFile: prod } }");
            Files.writeString(directory.resolve("dev"), settings(from));
            Files.writeString(directory.resolve("prod"), settings(to));
            CountDownLatch some = new CountDownLatch(atWrite);
            to.sandbox.addFaultBefore(Fault.parse("PUT */versions/draft times=always delay=300ms"), some::countDown);
            List<String> args = new ArrayList<>(List.of("promote", "--from", "dev", "--to", "prod", "--yes"));
            for (int i = 1; i <= shops; i++) {
                args.add("Shop " + i);
            }
            args.addAll(List.of("-o", "json"));
            Run run;
            try (ToolProcess process = ToolProcess.startIn(directory, to, args.toArray(String[]::new))) {
                assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
                process.signal("TERM");
                run = process.end(Duration.ofSeconds(5));
            }
            assertThat(run.exit()).as(run.err()).isEqualTo(143);
            JsonNode document = json(run);
            assertThat(document.at("/error/message").asText()).matches("terminated" + words);
            assertThat(document.at("/summary/created").asInt(-1)).isZero();
            int updated = document.at("/summary/updated").asInt();
            int skipped = document.at("/summary/skipped").asInt();
            assertThat(updated + skipped + document.at("/summary/interrupted").asInt())
                    .isEqualTo(shops);
            assertThat(skipped).isEqualTo(shops == 1 ? 0 : shops - atWrite);

            try (ToolProcess process = ToolProcess.startIn(directory, to, args.toArray(String[]::new))) {
                Run again = process.end(Duration.ofSeconds(60));
                assertThat(again.exit()).as(again.err()).isZero();
            }
            for (int i = 0; i < shops; i++) {
                assertThat(versions(to.now(), i)).isEqualTo(2);
            }
        }
    }

    private static String settings(ProvingGround ground) {
        StringBuilder settings = new StringBuilder();
        ground.environment().forEach((name, value) -> settings.append(name + "=" + value + "\n"));
        return settings.toString();
    }

    @Tag("long")
    @Test
    void aThousandCostAListWhenNothingDiffersAndEightRequestsEachWhenAllDoes() {
        FireTime time = new FireTime();
        try (ProvingGround ground = ProvingGround.open(
                time,
                Duration.ofSeconds(30),
                Shops.org(1000, 1)
                        .withSwitches(Behaviors.parse(List.of("page-size=100")))
                        .withClock(time))) {
            Run unchanged = ground.run("apply", "-f", Shops.looks(directory, 1000, i -> "#0165A7"), "-o", "json");
            assertThat(unchanged.exit()).as(unchanged.err()).isZero();
            assertThat(json(unchanged).path("summary").path("unchanged").asInt())
                    .isEqualTo(1000);
            assertThat(ground.requestsFrom(0)).hasSizeLessThanOrEqualTo(15);

            String looks = Shops.looks(directory, 1000, i -> "#0056b3");
            Run recolored = ground.run("apply", "-f", looks, "--rate", "off", "-o", "json");
            assertThat(recolored.exit()).as(recolored.err()).isZero();
            assertThat(json(recolored).path("summary").path("updated").asInt()).isEqualTo(1000);
            assertThat(json(recolored).path("requests").asInt()).isLessThanOrEqualTo(8 * 1000 + 40);
        }
    }

    private Run apply(ProvingGround ground, int shops, String... more) {
        List<String> args = new ArrayList<>(List.of("apply", "-f", Shops.looks(directory, shops, i -> "#0056b3")));
        args.addAll(List.of(more));
        return ground.run(args.toArray(String[]::new));
    }

    private static List<RecordedRequest> puts(ProvingGround ground) {
        return ground.requestsFrom(0).stream()
                .filter(one -> one.method().equals("PUT") && one.path().endsWith("/versions/draft"))
                .toList();
    }

    private static int versions(OrgSnapshot org, int index) {
        return Objects.requireNonNull(org.configurations().get(Shops.id('a', index)))
                .versions()
                .size();
    }

    private static JsonNode json(Run run) {
        try {
            return ExactJson.read(run.out());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(run.out() + run.err(), e);
        }
    }

    /** Answers nobody before all are there. */
    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            all.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
