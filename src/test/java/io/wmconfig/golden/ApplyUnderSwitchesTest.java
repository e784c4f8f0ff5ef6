package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.sandbox.Behavior;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the service does where the contract is silent, a look is created, updated and found unchanged. */
class ApplyUnderSwitchesTest {
    private static final GoldenCase CASE = GoldenCase.of("apply/unknown-members-survive");
    private static final String OLD = "Support look";

    /** Switches whose values are no choice, with the values to try; other switches are tried with each choice. */
    private static final List<String> VALUES = List.of(
            "draft-pending=3",
            "draft-pending=3s",
            "version-pending=3",
            "version-pending=3s",
            "deployment-pending=3",
            "deployment-pending=4s",
            "configuration-visible=3",
            "configuration-visible=3s",
            "version-visible=3",
            "version-visible=3s",
            "deployment-visible=3",
            "deployment-visible=3s",
            "stale-reads=1",
            "stale-reads=4",
            "stale-reads=2s",
            "cdn-delay=3",
            "page-size=1",
            "page-size=2",
            "max-page-size=1",
            "draft-pending=2 pending-publish=accepted",
            "draft-pending=2s version-pending=2s deployment-pending=2s",
            "defaults=added nulls=shown colors=upper labels=reordered",
            "list-order=mixed versions-order=mixed page-size=1 next-uri=absolute total=absent",
            "empty-lists=null total=absent",
            "empty-lists=absent total=absent");

    /** Values that mean an end of what we ask for, or nothing to us; golden cases have the first. */
    private static final List<String> APART = List.of(
            "draft-ends=Error",
            "version-ends=Error",
            "deployment-ends=Error",
            // Members that nobody knows are in this org: they cannot be kept where the service does not.
            "unknown=dropped",
            "unknown=refused");

    @TempDir
    Path folder;

    static Stream<String> settings() {
        List<String> settings = new ArrayList<>();
        for (Behavior each : Behavior.values()) {
            boolean choice = Behaviors.listing().stream()
                    .anyMatch(line -> line.startsWith(each.key() + "=" + each.allowed()) && line.contains("|"));
            boolean delay = each.allowed().startsWith("READS");
            if (choice && !delay) {
                Arrays.stream(each.allowed().split("\\|", -1))
                        .map(value -> each.key() + "=" + value)
                        .filter(one -> !APART.contains(one))
                        .forEach(settings::add);
            }
        }
        settings.addAll(VALUES);
        return settings.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aLookIsCreatedUpdatedAndFoundUnchanged(String settings) throws Exception {
        try (Play play = new Play(folder, settings)) {
            List<String> create = List.of(
                    "apply",
                    "--name",
                    "Shop",
                    "--primary",
                    "#ABC",
                    "--title",
                    "Hello",
                    "--side-space",
                    "0",
                    "--logo",
                    "https://cdn.example.com/l.png",
                    "--allow-domain",
                    "shop.example.com");
            play.writes(create);
            play.isUnchanged(create);
            List<String> update = List.of(
                    "apply",
                    "--name",
                    "Shop",
                    "--primary",
                    "0056b3",
                    "--position",
                    "right",
                    "--title",
                    "Hi",
                    "--welcome",
                    "How can we help?",
                    "--description",
                    "The shop");
            play.writes(update);
            play.isUnchanged(update);
            play.isUnchanged(
                    List.of("apply", "--name", "Shop", "--side-space", "0", "--allow-domain", "SHOP.example.com"));

            OrgSnapshot org = play.scene.sandbox().snapshot();
            assertThat(org.deployments()).hasSize(2);
            assertThat(org.configurations()).hasSize(2);
            JsonNode live = live(org, "Shop");
            assertThat(live.at("/messenger/styles/primaryColor").asText()).isEqualToIgnoringCase("#0056b3");
            assertThat(live.at("/position/alignment").asText()).isEqualTo("Right");
            assertThat(live.at("/position/sideSpace").asInt()).isZero();
            assertThat(live.at("/messenger/homeScreen/logoUrl").asText()).isEqualTo("https://cdn.example.com/l.png");
            assertThat(live.at("/customI18nLabels/0/localizedLabels").findValuesAsText("value"))
                    .containsExactlyInAnyOrder("Hi", "How can we help?");
            assertThat(org.deployment("Shop").path("description").asText()).isEqualTo("The shop");
            assertThat(org.deployment("Shop").path("allowedDomains").path(0).asText())
                    .isEqualTo("shop.example.com");
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatWasThereBeforeIsThereAfterwards(String settings) throws Exception {
        try (Play play = new Play(folder, settings)) {
            List<String> update = List.of("apply", "--name", "Support", "--primary", "0056b3");
            play.writes(update);
            play.isUnchanged(update);

            OrgSnapshot org = play.scene.sandbox().snapshot();
            JsonNode before = version(org.configuration(OLD), "1");
            JsonNode after = live(org, "Support");
            // A null is nothing: a service may leave it out (nulls=dropped).
            String future = before.path("futureThing").toString();
            assertThat(after.path("futureThing").toString()).isIn(future, future.replace("\"a\":null", ""));
            assertThat(after.at("/messenger/styles/shadow")).isEqualTo(before.at("/messenger/styles/shadow"));
            // What the org shows is sent back as it is, whatever the letter case of its enums.
            assertThat(after.path("position").toString())
                    .isEqualToIgnoringCase(before.path("position").toString());
            assertThat(after.at("/messenger/apps")).isEqualTo(before.at("/messenger/apps"));
            assertThat(org.deployment("Support").path("newMember").toString()).isEqualTo("{\"x\":[1.00]}");
        }
    }

    @Test
    void aServiceThatDropsWhatItDoesNotKnowIsReported() throws Exception {
        try (Play play = new Play(folder, "unknown=dropped")) {
            Transcript said = play.run(List.of("apply", "--name", "Support", "--primary", "0056b3"));

            assertThat(said.exit()).as(said.stderr()).isZero();
            assertThat(said.stderr()).contains("no longer keeps `futureThing");
        }
    }

    @Test
    void aServiceThatRefusesWhatItDoesNotKnowIsHeard() throws Exception {
        try (Play play = new Play(folder, "unknown=refused")) {
            assertThat(play.run(List.of("apply", "--name", "Support", "--primary", "0056b3"))
                            .exit())
                    .isEqualTo(65);
            play.writes(List.of("apply", "--name", "Shop", "--primary", "0056b3", "--title", "Hello"));
            play.isUnchanged(List.of("apply", "--name", "Shop", "--primary", "0056b3", "--title", "Hello"));
        }
    }

    private static JsonNode live(OrgSnapshot org, String name) {
        JsonNode reference = org.deployment(name).path("configuration");
        OrgSnapshot.ConfigurationSnapshot settings =
                org.configurations().get(reference.path("id").asText());
        return version(
                Objects.requireNonNull(settings), reference.path("version").asText());
    }

    private static JsonNode version(OrgSnapshot.ConfigurationSnapshot settings, String number) {
        return Objects.requireNonNull(settings.versions().get(number));
    }

    /** One org, and command lines in a row. */
    private static final class Play implements AutoCloseable {
        private final FakeTime time = new FakeTime();
        private final Scene scene;

        Play(Path folder, String settings) throws IOException {
            List<String> switches = Arrays.asList(settings.split(" ", -1));
            this.scene = Scene.of(
                    CASE, folder, time, (TestSettings sandbox) -> sandbox.withSwitches(Behaviors.parse(switches)));
        }

        Transcript run(List<String> args) throws InterruptedException {
            return new InProcess(scene, time).run(args, false);
        }

        void writes(List<String> args) throws InterruptedException {
            Transcript said = run(args);
            assertThat(said.stderr()).doesNotContain("error");
            assertThat(said.exit()).isZero();
            assertThat(said.stdout()).contains("\nLive: version ");
        }

        void isUnchanged(List<String> args) throws InterruptedException {
            Transcript said = run(args);
            assertThat(said.exit()).as(said.stderr()).isZero();
            assertThat(said.stdout()).contains(": unchanged\nLive: version ");
            assertThat(said.requests().lines().filter(line -> !line.startsWith("  ")))
                    .allMatch(line -> line.startsWith("GET ") || line.startsWith("POST /oauth/token "));
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
