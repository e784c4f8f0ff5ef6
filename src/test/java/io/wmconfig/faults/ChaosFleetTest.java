package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet that is killed again and again, on a service with outages, while a colleague edits drafts and deployments and
 * creates a name that the fleet wants. What must hold is checked for every edit: nothing of the colleague's is published
 * or lost, but for an edit that falls between a read and the write that depends on it (docs/reliability.md).
 */
@Tag("long")
class ChaosFleetTest {
    private static final Duration CHAOS = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(90);
    private static final int SHOPS = 9;
    private static final int SHARING = 3;
    private static final List<String> NEW = List.of("New A", "New B", "New C");
    private static final List<String> FAULTS = List.of(
            "GET * status=503",
            "GET */versions/* status=500",
            "GET */deployments status=429 header=Retry-After:1",
            "PUT * status=503",
            "PUT */draft status=504 work=after",
            "PUT */deployments/* status=504 work=after",
            "POST */publish status=504 work=after",
            "POST */publish status=503",
            "POST */configurations status=504 work=after",
            "POST */deployments status=504 work=after",
            "POST */deployments status=429 header=Retry-After:1",
            "POST /oauth/token status=503");

    private final long seed = Long.getLong("chaos.seed", 14);
    private final Random random = new Random(seed);
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();

    @TempDir
    Path directory;

    /**
     * What the colleague did.
     *
     * @param target id of what was edited, or the name of what was created
     * @param mark that the edit left there
     * @param from number of the first request that the org may have carried out after it
     * @param to number of requests that had arrived after it
     */
    private record Edit(String target, String mark, int from, int to) {}

    @Test
    void convergesAndLosesNothing() throws Exception {
        try (ProvingGround ground =
                ProvingGround.open(Time.system(), Duration.ofSeconds(10), Shops.org(SHOPS, SHARING))) {
            Thread colleague = new Thread(() -> edit(ground, new Random(seed + 1)), "colleague");
            colleague.start();
            long end = System.nanoTime() + CHAOS.toNanos();
            int kills = 0;
            while (System.nanoTime() < end) {
                for (int i = 0; i < 3; i++) {
                    String fault = FAULTS.get(random.nextInt(FAULTS.size()));
                    ground.sandbox.addFault(Fault.parse(fault + " times=" + (1 + random.nextInt(2))));
                }
                String color = String.format("#%06x", random.nextInt(0x400000));
                kills += round(ground, looks(color), random.nextInt(3) > 0) ? 1 : 0;
            }
            colleague.interrupt();
            colleague.join();
            assertThat(damage).isEmpty();
            assertThat(kills).as("kills").isPositive();
            assertThat(edits).as("edits").hasSizeGreaterThan(20);

            settle(ground, looks("#123456"));
            check(ground, "#123456");
        }
    }

    /** Runs the fleet once; returns whether it was killed. */
    private boolean round(ProvingGround ground, String looks, boolean kill) throws Exception {
        String[] args = {"apply", "-f", looks, "--rate", "off", "--timeout", "30s", "-o", "json"};
        if (!kill) {
            Run run = ground.run(args);
            assertThat(run.exit()).as(run.err() + run.out()).isIn(0, 7, 10);
            return false;
        }
        int before = ground.requestsFrom(0).size();
        try (ToolProcess process = ToolProcess.start(ground, args)) {
            int enough = before + 5 + random.nextInt(60);
            long limit = System.nanoTime() + END.toNanos();
            while (process.isAlive() && ground.requestsFrom(0).size() < enough && System.nanoTime() < limit) {
                Thread.sleep(5);
            }
            boolean alive = process.isAlive();
            process.signal("KILL");
            process.end(END);
            return alive;
        }
    }

    private String looks(String color) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= SHOPS; i++) {
            text.append("---\ndeployment: Shop " + i + "\nprimary: \"" + color + "\"\n");
        }
        NEW.forEach(name -> text.append("---\ndeployment: " + name + "\nprimary: \"" + color + "\"\n"));
        return Files.writeString(directory.resolve("looks.yaml"), text)
                .toAbsolutePath()
                .toString();
    }

    /** Edits until interrupted, and leaves no draft unfinished. */
    private void edit(ProvingGround ground, Random chance) {
        try {
            for (int number = 1; ; number++) {
                Thread.sleep(100 + chance.nextInt(700));
                String configuration = Shops.id('a', chance.nextInt(SHOPS / SHARING));
                String deployment = Shops.id('d', chance.nextInt(SHOPS));
                String mark = "edit " + number;
                switch (chance.nextInt(3)) {
                    case 0 -> unfinished(ground, configuration, mark);
                    case 1 ->
                        edit(
                                ground,
                                deployment,
                                mark,
                                org -> org.changeDeployment(deployment, one -> one.put("description", mark)));
                    default -> {
                        if (number > 40) {
                            create(ground, NEW.get(0));
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Edit edit(ProvingGround ground, String target, String mark, Consumer<OrgEditor> change) {
        int from = firstUnanswered(ground);
        ground.sandbox.edit(change);
        Edit edit = new Edit(target, mark, from, ground.requestsFrom(0).size());
        edits.add(edit);
        return edit;
    }

    /** A request that has arrived but is not yet answered may still be carried out after an edit. */
    private static int firstUnanswered(ProvingGround ground) {
        List<RecordedRequest> requests = ground.requestsFrom(0);
        int first = 0;
        while (first < requests.size() && requests.get(first).status() != 0) {
            first++;
        }
        return first;
    }

    private void create(ProvingGround ground, String name) {
        boolean there = ground.now().deployments().values().stream()
                .anyMatch(one -> one.path("name").asText().equals(name));
        if (!there) {
            ObjectNode deployment = ExactJson.object().put("name", name).put("allowAllDomains", true);
            deployment.putObject("configuration").put("id", Shops.id('a', 0)).put("version", "1");
            edit(ground, name, "", org -> org.putDeployment(deployment));
        }
    }

    /** Begins work on a draft, leaves it for a moment, and takes it back. */
    private void unfinished(ProvingGround ground, String configuration, String mark) throws InterruptedException {
        Edit began = edit(
                ground,
                configuration,
                mark,
                org -> org.changeDraft(configuration, draft -> draft.put("x-colleague", mark)));
        try {
            Thread.sleep(400);
        } finally {
            if (!isKept(settings(ground.now(), configuration), mark)
                    && !isBetween(ground, began, "GET .*/draft", "PUT .*/draft")) {
                damage.add(began + " is no longer in the draft of " + configuration);
            }
            ground.sandbox.edit(org -> org.changeDraft(configuration, one -> one.remove("x-colleague")));
        }
    }

    /** Also a version counts: an edit published by accident is in the history, and {@link #check} asks whether it may. */
    private static boolean isKept(OrgSnapshot.ConfigurationSnapshot configuration, String mark) {
        return Stream.concat(Stream.of(configuration.draft()), configuration.versions().values().stream())
                .anyMatch(one -> one.path("x-colleague").asText().equals(mark));
    }

    /** Returns whether an edit fell between a read of its target and the write that followed it. */
    private static boolean isBetween(ProvingGround ground, Edit edit, String read, String write) {
        List<RecordedRequest> requests = ground.requestsFrom(0);
        BiPredicate<RecordedRequest, String> is =
                (request, what) -> request.path().contains(edit.target())
                        && (request.method() + " " + request.path()).matches(what + "(/publish)?");
        int lastRead = -1;
        for (int i = 0; i < requests.size(); i++) {
            if (is.test(requests.get(i), write) && edit.from() <= i && lastRead < edit.to()) {
                return true;
            }
            if (is.test(requests.get(i), read)) {
                lastRead = i;
            }
        }
        return false;
    }

    private static OrgSnapshot.ConfigurationSnapshot settings(OrgSnapshot org, String configuration) {
        return Objects.requireNonNull(org.configurations().get(configuration));
    }

    /** Without colleague and outages, a few runs of the same command finish what was begun. */
    private void settle(ProvingGround ground, String looks) {
        String[] args = {"apply", "-f", looks, "--rate", "off", "-o", "json"};
        Run run = ground.run(args);
        for (int i = 0; i < 4 && run.exit() != 0; i++) {
            run = ground.run(args);
        }
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        int before = ground.requestsFrom(0).size();
        assertThat(ground.run(args).exit()).isZero();
        assertThat(ProvingGround.writes(ground.requestsFrom(before))).isZero();
    }

    private void check(ProvingGround ground, String color) {
        OrgSnapshot now = ground.now();
        Map<String, Integer> names = new HashMap<>();
        now.deployments().values().forEach(one -> names.merge(one.path("name").asText(), 1, Integer::sum));
        assertThat(names)
                .hasSize(SHOPS + NEW.size())
                .allSatisfy((name, many) -> assertThat(many).as(name).isEqualTo(1));
        names.keySet().forEach(name -> {
            JsonNode live = ProvingGround.live(now, name);
            assertThat(live.at("/messenger/styles/primaryColor").asText())
                    .as(name)
                    .isEqualTo(color);
            if (name.startsWith("Shop")) {
                assertThat(live.path("x-rate")).as(name).hasToString("1.10");
            }
        });
        now.configurations()
                .forEach((id, configuration) -> configuration
                        .versions()
                        .forEach((version, document) -> assertNotPublished(
                                ground, id, document.path("x-colleague").asText(""))));
        Map<String, Edit> last = new HashMap<>();
        edits.forEach(edit -> last.put(edit.target(), edit));
        now.deployments().forEach((id, deployment) -> {
            Edit edit = last.get(id);
            if (edit != null && !deployment.path("description").asText("").equals(edit.mark())) {
                assertThat(isBetween(ground, edit, "GET .*/deployments/.*", "PUT .*/deployments/.*"))
                        .as("%s is not in %s", edit, deployment)
                        .isTrue();
            }
        });
    }

    private void assertNotPublished(ProvingGround ground, String configuration, String mark) {
        List<Edit> made =
                edits.stream().filter(edit -> edit.mark().equals(mark)).toList();
        assertThat(made).allMatch(edit -> mark.isEmpty() || isBetween(ground, edit, "GET .*/draft", "POST .*/draft"));
        assertThat(mark.isEmpty() || !made.isEmpty())
                .as(configuration + " holds " + mark)
                .isTrue();
    }
}
