package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten commands at the same time. */
class TwoAtOnceTest {
    private static final int MANY = 10;

    /** One way to run a command line. */
    private interface Runner {
        Run run(ProvingGround ground, String... args) throws Exception;
    }

    @RepeatedTest(4)
    void tenLooksForOneDeployment() throws Exception {
        tenLooks(ProvingGround::run);
    }

    @RepeatedTest(4)
    void tenDeploymentsOfOneConfiguration() throws Exception {
        tenDeployments(ProvingGround::run);
    }

    @RepeatedTest(4)
    void tenCreatesOfOneName() throws Exception {
        try (ProvingGround ground = ground()) {
            List<String[]> commands = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                commands.add(command("Fresh", 0));
            }
            List<Run> runs = together(ground, ProvingGround::run, commands);
            assertThat(runs).extracting(Run::exit).isSubsetOf(0, 6, 7);
            List<String> ids = ground.now().deployments().entrySet().stream()
                    .filter(one -> one.getValue().path("name").asText().equals("Fresh"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(runs.stream().filter(one -> one.exit() == 0 && one.out().contains(": create\n")))
                    .hasSizeLessThanOrEqualTo(1);
            // All but the first one are named as the work of the run that has to be undone.
            assertThat(ids.stream()
                            .filter(id ->
                                    runs.stream().anyMatch(one -> one.err().contains("delete --id " + id))))
                    .hasSizeGreaterThanOrEqualTo(ids.size() - 1);
        }
    }

    @Tag("long")
    @Test
    void tenLooksForOneDeploymentByProcesses() throws Exception {
        tenLooks(TwoAtOnceTest::process);
    }

    @Tag("long")
    @Test
    void tenDeploymentsOfOneConfigurationByProcesses() throws Exception {
        tenDeployments(TwoAtOnceTest::process);
    }

    private static void tenLooks(Runner runner) throws Exception {
        try (ProvingGround ground = ground()) {
            List<String[]> commands = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                commands.add(command("Support", i));
            }
            List<Run> runs = together(ground, runner, commands);
            assertThat(runs).extracting(Run::exit).contains(0).isSubsetOf(0, 7);
            assertThat(look(ground.now(), "Support")).isBetween(0, MANY - 1);
            for (int i = 0; i < MANY; i++) {
                if (runs.get(i).exit() == 7) {
                    Run again = ground.run(commands.get(i));
                    assertThat(again.exit()).as(again.err()).isZero();
                    assertThat(look(ground.now(), "Support")).isEqualTo(i);
                }
            }
        }
    }

    private static void tenDeployments(Runner runner) throws Exception {
        try (ProvingGround ground = ground()) {
            List<String[]> commands = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                commands.add(command(name(i), i));
            }
            List<Run> runs = together(ground, runner, commands);
            assertThat(runs).extracting(Run::exit).contains(0).isSubsetOf(0, 7);
            for (int i = 0; i < MANY; i++) {
                assertThat(look(ground.now(), name(i))).isEqualTo(runs.get(i).exit() == 0 ? i : -1);
            }
            for (int i = 0; i < MANY; i++) {
                if (runs.get(i).exit() == 7) {
                    Run again = ground.run(commands.get(i));
                    assertThat(again.exit()).as(again.err()).isZero();
                }
            }
            for (int i = 0; i < MANY; i++) {
                assertThat(look(ground.now(), name(i))).isEqualTo(i);
            }
        }
    }

    private static ProvingGround ground() {
        return ProvingGround.open(
                Time.system(),
                Duration.ofSeconds(30),
                ProvingGround.settings().withSeed(OrgSeed.parse(ProvingGround.seed(MANY))));
    }

    private static String name(int i) {
        return i == 0 ? "Support" : "Shop " + (i + 1);
    }

    private static String[] command(String name, int i) {
        return new String[] {
            "apply", "--name", name, "--primary", "0000" + i + i, "--side-space", "10" + i, "--title", "Title " + i
        };
    }

    /** Which of the looks is live; -1 for the first one, and a failure for a mixture. */
    private static int look(OrgSnapshot org, String name) {
        ObjectNode live = ProvingGround.live(org, name);
        int space = live.at("/position/sideSpace").asInt();
        int i = space == 20 ? -1 : space - 100;
        String color = live.at("/messenger/styles/primaryColor").asText();
        assertThat(color).isEqualTo(i < 0 ? "#0165A7" : "#0000" + i + i);
        assertThat(live.toString()).contains(i < 0 ? "Hello" : "Title " + i).contains("12345678901234567890", "1.10");
        return i;
    }

    private static List<Run> together(ProvingGround ground, Runner runner, List<String[]> commands) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(commands.size());
        CyclicBarrier barrier = new CyclicBarrier(commands.size());
        try {
            List<Callable<Run>> works = new ArrayList<>();
            commands.forEach(command -> works.add(() -> {
                barrier.await();
                return runner.run(ground, command);
            }));
            List<Run> runs = new ArrayList<>();
            for (Future<Run> future : threads.invokeAll(works)) {
                runs.add(future.get());
            }
            return runs;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Run process(ProvingGround ground, String... args) throws Exception {
        try (ToolProcess process = ToolProcess.start(ground, args)) {
            return process.end(Duration.ofMinutes(3));
        }
    }
}
