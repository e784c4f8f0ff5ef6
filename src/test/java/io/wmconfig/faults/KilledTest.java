package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, killed while one of their requests is under way. */
class KilledTest {
    private static final Map<String, Integer> EXITS = Map.of("KILL", 137, "TERM", 143, "INT", 130);
    private static final Map<String, String> WORDS = Map.of("TERM", "terminated; ", "INT", "interrupted; ");
    private static final Duration START = Duration.ofSeconds(60);
    /** A second, and what a busy machine takes. */
    private static final Duration SOON = Duration.ofMillis(2500);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"TERM, 5, Support, text", "KILL, 9, Support, text"})
    void theSameCommandGoesOnAfterwards(String signal, int request, String name, String output) throws Exception {
        kill(signal, request, name, output);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void everyRequestOfAnUpdate(String signal) throws Exception {
        for (int request = 1; request <= 10; request++) {
            kill(signal, request, "Support", request % 2 == 0 ? "text" : "json");
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void everyRequestOfACreate(String signal) throws Exception {
        for (int request = 1; request <= 8; request++) {
            kill(signal, request, "Fresh", request % 2 == 0 ? "json" : "text");
        }
    }

    @Test
    void aSecondSignalEndsAtOnce() throws Exception {
        assumeThat(ToolProcess.hearsInterrupts()).isTrue();
        try (ProvingGround ground = ProvingGround.real()) {
            ground.sandbox.addFault(Fault.parse("#5 hang"));
            try (ToolProcess process = ToolProcess.start(ground, args("Support", "text"))) {
                awaitRequest(ground, process, 5);
                process.signals("TERM", "INT");
                Run run = process.end(SOON);
                assertThat(run.exit()).as(run.err()).isEqualTo(130);
                assertThat(run.err()).doesNotContain("under way");
            }
        }
    }

    /** Unlike a command that was told to stop, a live check has something to do after a signal. */
    @Test
    void aLiveCheckThatIsStoppedRemovesWhatItMade() throws Exception {
        try (ProvingGround ground = ProvingGround.real()) {
            OrgSnapshot before = ground.now();
            ground.sandbox.addFault(Fault.parse("POST */deployments delay=300ms"));
            Run run;
            try (ToolProcess process = ToolProcess.startIn(folder, ground, "doctor", "--live-check", "--yes")) {
                // The 11th creates the deployment.
                awaitRequest(ground, process, 11);
                process.signal("TERM");
                run = process.end(START);
            }
            assertThat(run.exit()).as(run.err()).isEqualTo(143);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("cleaning up after the live check")
                    .containsPattern("wmconfig delete wmconfig-check-[0-9a-f]{8} --with-configuration")
                    .contains("removed what was left")
                    .containsOnlyOnce("error: terminated; ");
            assertThat(ground.now()).isEqualTo(before);
            assertThat(folder.resolve("wmconfig-check.json")).exists();
        }
    }

    /** A script that waits for the port file may be done with the sandbox at once. */
    @Test
    void aSandboxThatIsEndedAsSoonAsItIsReadyEndsInOrder() throws Exception {
        Path port = folder.resolve("port");
        try (ProvingGround ground = ProvingGround.real();
                ToolProcess process = ToolProcess.start(
                        ground,
                        "sandbox",
                        "--sandbox-dir",
                        folder.resolve("served").toString(),
                        "--port-file",
                        port.toString())) {
            long end = System.nanoTime() + START.toNanos();
            while (!Files.exists(port) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            process.signal("TERM");
            Run run = process.end(START);
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"DELETE */configurations/*, true", "GET */versions/draft, false"})
    void aDeletionThatTheSameCommandCannotContinueSaysWhatIsLeft(String request, boolean left) throws Exception {
        try (ProvingGround ground = ProvingGround.real()) {
            ground.sandbox.addFault(Fault.parse(request + " hang"));
            try (ToolProcess process = ToolProcess.start(
                    ground, "delete", "Elsewhere", "--with-configuration", "--confirm", "Elsewhere")) {
                awaitRequest(ground, process, left ? 6 : 7);
                process.signal("TERM");
                Run run = process.end(SOON);
                assertThat(run.exit()).as(run.err()).isEqualTo(143);
                assertThat(run.err())
                        .contains(
                                left
                                        ? "if the deployment is gone, delete configuration "
                                                + "`33333333-0000-4000-8000-000000000001`, named `Other`, in"
                                                + " the admin UI"
                                        : "done: delete, delete-configuration")
                        .doesNotContain("completed steps are not repeated");
            }
        }
    }

    private static void kill(String signal, int request, String name, String output) throws Exception {
        assumeThat(!signal.equals("INT") || ToolProcess.hearsInterrupts()).isTrue();
        // Sometimes the request ends within the grace, sometimes the process ends before the request.
        boolean quick = request % 3 == 0;
        String what = signal + " at request " + request + " for " + name;
        try (ProvingGround ground = ProvingGround.real()) {
            OrgSnapshot before = ground.now();
            ground.sandbox.addFault(Fault.parse("#" + request + " delay=" + (quick ? "300ms" : "1500ms")));
            Run run;
            long took;
            try (ToolProcess process = ToolProcess.start(ground, args(name, output))) {
                awaitRequest(ground, process, request);
                long start = System.nanoTime();
                process.signal(signal);
                run = process.end(SOON);
                took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            }
            assertThat(run.exit())
                    .as(what + " after " + took + " ms\n" + run.err())
                    .isEqualTo(EXITS.get(signal));
            checkWords(what, signal, output, run);
            awaitAnswers(ground, request);
            checkOrg(what, before, ground.now());
            Run again = ground.run(args(name, output));
            assertThat(again.exit()).as(what + again.err()).isZero();
            checkEnd(what, name, ground.now());
        }
    }

    private static String[] args(String name, String output) {
        return new String[] {"apply", "--name", name, "--primary", "0056b3", "--position", "bottom-right", "-o", output
        };
    }

    private static void checkWords(String what, String signal, String output, Run run) throws Exception {
        if (signal.equals("KILL")) {
            assertThat(run.hasResult()).as(what).isFalse();
            return;
        }
        assertThat(run.err()).as(what).containsOnlyOnce(WORDS.get(signal));
        assertThat(run.err()).as(what).containsPattern("done: |nothing was written|no write was finished");
        if (output.equals("json")) {
            JsonNode document = ExactJson.read(run.out());
            assertThat(document.at("/error/exitCode").asInt()).isEqualTo(EXITS.get(signal));
        } else {
            assertThat(run.hasResult()).as(what).isFalse();
        }
    }

    private static void checkOrg(String what, OrgSnapshot before, OrgSnapshot now) {
        before.deployments().forEach((id, deployment) -> {
            if (!id.equals(ProvingGround.SUPPORT)) {
                assertThat(now.deployments().get(id)).as(what).isEqualTo(deployment);
            }
        });
        assertThat(ProvingGround.live(now, "Support").toString())
                .as(what)
                .isIn(
                        ProvingGround.wanted("#0165A7", "Auto").toString(),
                        ProvingGround.wanted("#0056b3", "Right").toString());
    }

    private static void checkEnd(String what, String name, OrgSnapshot now) {
        if (name.equals("Fresh")) {
            assertThat(now.configurations()).as(what).hasSize(3);
            assertThat(now.deployments()).as(what).hasSize(5);
            assertThat(now.configuration("Fresh").versions()).as(what).hasSize(1);
            return;
        }
        assertThat(ProvingGround.live(now, "Support").toString())
                .as(what)
                .isEqualTo(ProvingGround.wanted("#0056b3", "Right").toString());
        assertThat(ProvingGround.shared(now).versions()).as(what).hasSize(2);
    }

    private static void awaitRequest(ProvingGround ground, ToolProcess process, int number) throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (ground.requestsFrom(0).size() < number) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException("request " + number + " never came: " + process.end(SOON));
            }
            Thread.sleep(5);
        }
    }

    /** The service may still be at work for a client that is gone. */
    private static void awaitAnswers(ProvingGround ground, int number) throws Exception {
        List<Integer> open = new ArrayList<>(List.of(number - 1));
        long end = System.nanoTime() + START.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            open.removeIf(one -> ground.requestsFrom(0).get(one).status() != 0);
            Thread.sleep(5);
        }
    }
}
