package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wmconfig.app.Assumption;
import io.wmconfig.sandbox.AccessRules;
import io.wmconfig.sandbox.Behavior;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.RateLimit;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever habits an org has, a live check names exactly those, and leaves nothing behind. */
class LiveCheckUnderSwitchesTest {
    private static final GoldenCase CASE = GoldenCase.of("doctor/live-check");

    /** Values that a check cannot see, with the reason. */
    private static final Map<String, String> UNSEEN = Map.of(
            "notification-labels=optional", "the check never turns notifications on",
            "status-omitted=kept", "leaving out the status could switch the deployment on",
            "references=strict", "the check refers to no flow and no supported content",
            "page-size-over=refused", "wmconfig never asks for a page size",
            "published-list=draft", "wmconfig never asks for published configurations only",
            "defaults-appear=1", "no defaults appear unless the switch `defaults` says so",
            "versions-order=mixed", "below ten versions it is the same as descending");

    /** What has to be on as well for a switch, or one of its values, to show. */
    private static final Map<String, String> WITH = Map.of(
            "next-uri", "page-size=2",
            "pending-publish", "draft-pending=2",
            "defaults=late", "defaults-appear=6");

    /** Values of switches that take a number or names. */
    private static final Map<String, String> OTHER_VALUES = Map.of(
            "missing-features",
            "position",
            "max-configurations",
            "3",
            "max-deployments",
            "3",
            "page-size",
            "2",
            "dropped",
            "position.sideSpace");

    @TempDir
    Path folder;

    @Test
    void anOrgWithoutHabitsHasNone() throws Exception {
        assertThat(seen(List.of())).isEmpty();
    }

    static Stream<Arguments> settings() {
        List<Arguments> settings = new ArrayList<>();
        for (Behavior each : Behavior.values()) {
            (isKnown(each) ? values(each) : Stream.<String>empty())
                    .filter(one -> !UNSEEN.containsKey(one))
                    .forEach(one ->
                            settings.add(Arguments.of(one, WITH.getOrDefault(one, WITH.getOrDefault(each.key(), "")))));
        }
        return settings.stream();
    }

    private static boolean isKnown(Behavior which) {
        return which == Behavior.MAX_PAGE_SIZE
                || Arrays.stream(Assumption.values()).anyMatch(one -> one.key().equals(which.key()))
                || UNSEEN.keySet().stream().anyMatch(one -> one.startsWith(which.key() + "="));
    }

    /** A new habit of the sandbox is one more thing that a check can look for in an org. */
    @Tag("long")
    @Test
    void everySwitchIsInTheTableOrCannotBeSeen() {
        assertThat(Behavior.values()).allMatch(LiveCheckUnderSwitchesTest::isKnown);
    }

    /** Returns every value of a switch but the usual one. */
    private static Stream<String> values(Behavior which) {
        Stream<String> values = which.allowed().startsWith("READS")
                ? Stream.of("3", "3s")
                : which.allowed().contains("|")
                        ? Arrays.stream(which.allowed().split("\\|", -1)).filter(value -> !value.equals(which.usual()))
                        : Stream.of(OTHER_VALUES.getOrDefault(which.key(), "1"));
        return values.map(value -> which.key() + "=" + value);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTableNamesTheSwitchThatIsOn(String setting, String more) throws Exception {
        List<String> all = new ArrayList<>(List.of(setting));
        Arrays.stream(more.split(" ", -1)).filter(one -> !one.isEmpty()).forEach(all::add);
        Map<String, String> expected = new TreeMap<>();
        for (String one : all) {
            int equals = one.indexOf('=');
            String key = one.substring(0, equals);
            // A smaller maximum shows as a smaller page.
            expected.put(key.equals("max-page-size") ? "page-size" : key, one.substring(equals + 1));
        }

        if (expected.containsKey("retry-after")) {
            expected.put("too-many", "retry");
        }
        expected.remove("defaults-appear");

        Map<String, String> seen = seen(all);

        assertThat(seen.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> {
            if (value.matches("\\d+s?") && !OTHER_VALUES.containsKey(key) && !key.equals("create-status")) {
                assertThat(seen.get(key)).as(key).matches("[1-9]\\d*ms");
            } else {
                assertThat(seen).containsEntry(key, value);
            }
        });
    }

    @Test
    void whatCannotBeSeenIsNotMadeUp() throws Exception {
        for (String setting : UNSEEN.keySet()) {
            assertThat(seen(List.of(setting))).as(setting).isEmpty();
        }
    }

    @Test
    void everyAssumptionIsTheDefaultOfItsSwitch() {
        Map<String, String> usual = new TreeMap<>();
        Arrays.stream(Behavior.values()).forEach(each -> usual.put(each.key(), each.usual()));
        for (Assumption each : Assumption.values()) {
            if (usual.containsKey(each.key()) && !each.assumed().equals("none")) {
                assertThat(usual).containsEntry(each.key(), each.assumed());
            }
        }
    }

    @Test
    void theOtherFormOfARefusalIsSeen() throws Exception {
        assertThat(seen(sandbox -> limited(sandbox, "retry"), 3)).isEqualTo(Map.of("too-many", "retry"));
    }

    /** Returns what differs from what wmconfig assumes. */
    private Map<String, String> seen(List<String> switches) throws IOException, InterruptedException {
        return seen(
                sandbox -> fitting(sandbox.withSwitches(Behaviors.parse(switches)), switches),
                isEmpty(switches) ? 0 : 3);
    }

    private Map<String, String> seen(UnaryOperator<TestSettings> org, int documents)
            throws IOException, InterruptedException {
        FakeTime time = new FakeTime();
        try (Scene scene = Scene.of(CASE, folder, time, org)) {
            Transcript said =
                    new InProcess(scene, time).run(List.of("doctor", "--live-check", "--yes", "-o", "json"), false);
            OrgSnapshot left = scene.sandbox().snapshot();
            assertThat(left.deployments()).as(said.stderr()).hasSize(documents);
            assertThat(left.configurations()).as(said.stderr()).hasSize(documents);
            Map<String, String> seen = new TreeMap<>();
            JsonNode check = new ObjectMapper().readTree(said.stdout()).path("liveCheck");
            for (JsonNode finding : check.path("findings")) {
                if (finding.path("differs").asBoolean()) {
                    seen.put(finding.path("key").asText(), finding.path("seen").asText());
                }
            }
            return seen;
        }
    }

    /** An empty list shows only where nothing is, and the form of Retry-After only where there are refusals. */
    private static TestSettings fitting(TestSettings sandbox, List<String> switches) {
        if (isEmpty(switches)) {
            return sandbox.withSeed(OrgSeed.parse("{}"));
        }
        boolean limits = switches.stream().anyMatch(one -> one.startsWith("retry-after"));
        return limits ? limited(sandbox, "retry") : sandbox;
    }

    private static TestSettings limited(TestSettings sandbox, String form) {
        return AccessRules.limiting(sandbox, new RateLimit(30, Duration.ofSeconds(60)), form);
    }

    private static boolean isEmpty(List<String> switches) {
        return switches.stream().anyMatch(one -> one.startsWith("empty-lists"));
    }
}
