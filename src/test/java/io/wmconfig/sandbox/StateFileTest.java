package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An org outlives its sandbox in one file, and shares it with others. */
class StateFileTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("state").resolve("org.json");
    }

    private TestSandbox open(String... switches) throws IOException {
        return TestSandbox.start(
                Caller.settings(switches).withIds(TestSettings.defaults().ids()).withStateFile(file));
    }

    @Test
    void aSecondSandboxFindsWhatTheFirstMade() throws IOException {
        String id;
        try (TestSandbox sandbox = open("deployment-pending=2", "deleting=5", "cdn-delay=1")) {
            Caller caller = new Caller(sandbox);
            String odd = Caller.deployment("D", caller.published("A"), "1")
                    .replaceFirst("\\{", "{\"deployment\":{\"x\":1.10},\"waiting\":{\"y\":2.0},");
            id = caller.post(DEPLOYMENTS, odd).text("id");
            caller.put(DEPLOYMENTS + "/" + id + "/identityresolution", "{\"resolveIdentities\":true}");
        }
        try (TestSandbox sandbox = open()) {
            Caller caller = new Caller(sandbox);
            Reply first = caller.get(DEPLOYMENTS + "/" + id);
            assertThat(first.text("status")).isEqualTo("Pending");
            assertThat(first.body()).contains("\"deployment\":{\"x\":1.10},\"waiting\":{\"y\":2.0}");
            caller.get(DEPLOYMENTS + "/" + id);
            assertThat(caller.get(DEPLOYMENTS + "/" + id).text("status")).isEqualTo("Active");
            assertThat(caller.get(DEPLOYMENTS + "/" + id + "/identityresolution")
                            .json()
                            .path("resolveIdentities")
                            .asBoolean())
                    .isTrue();
            assertThat(caller.get(CONFIGURATIONS).texts("name")).containsExactly("A");
        }
    }

    @Test
    void concurrentWritersLoseNothing() throws Exception {
        int each = 8;
        try (TestSandbox one = open();
                TestSandbox two = open()) {
            List<CompletableFuture<Integer>> writes = new ArrayList<>();
            String shared = new Caller(one).published("Shared");
            for (TestSandbox sandbox : List.of(one, two, one, two)) {
                Caller caller = new Caller(sandbox);
                writes.add(CompletableFuture.supplyAsync(() -> {
                    int done = 0;
                    for (int i = 0; i < each; i++) {
                        done += caller.post(CONFIGURATIONS, Caller.configuration("A"))
                                                .status()
                                        == 201
                                ? 1
                                : 0;
                        done += caller.publish(shared).status() == 200 ? 1 : 0;
                    }
                    return done;
                }));
            }
            for (CompletableFuture<Integer> write : writes) {
                assertThat(write.get()).isEqualTo(2 * each);
            }
            for (TestSandbox sandbox : List.of(one, two)) {
                assertThat(sandbox.snapshot().configurations()).hasSize(4 * each + 1);
                assertThat(sandbox.snapshot().configuration("Shared").versions())
                        .hasSize(4 * each + 1);
            }
        }
    }

    @Test
    void aLargeOrgIsNotWrittenWholeForEveryChangeAndNothingIsLost() throws IOException {
        try (TestSandbox one = open();
                TestSandbox two = open()) {
            Caller first = new Caller(one);
            Caller second = new Caller(two);
            String large = Caller.configuration("Large")
                    .replaceFirst("\\{", "{\"description\":\"" + "x".repeat(600 * 1024) + "\",");
            assertThat(first.post(CONFIGURATIONS, large).status()).isEqualTo(201);
            String whole = Files.readString(file);

            String shared = first.published("A");
            String other = second.published("B");
            assertThat(first.publish(shared).status()).isEqualTo(200);
            assertThat(second.publish(shared).status()).isEqualTo(200);
            assertThat(first.delete(CONFIGURATIONS + "/" + other).status()).isEqualTo(204);
            assertThat(Files.readString(file)).startsWith(whole).hasSizeLessThan(whole.length() + 20_000);
            for (TestSandbox sandbox : List.of(one, two)) {
                assertThat(sandbox.snapshot().configurations()).hasSize(2);
                assertThat(sandbox.snapshot().configuration("A").versions()).hasSize(3);
            }
        }
        // A write that was cut short.
        Files.writeString(file, "\u001E{\"form", StandardOpenOption.APPEND);
        try (TestSandbox again = open()) {
            Caller caller = new Caller(again);
            assertThat(caller.get(CONFIGURATIONS).texts("name")).containsExactly("Large", "A");
            caller.published("C");
            assertThat(again.snapshot().configuration("A").versions()).hasSize(3);
        }
        try (TestSandbox again = open()) {
            assertThat(new Caller(again).get(CONFIGURATIONS).texts("name")).containsExactly("Large", "A", "C");
        }
    }

    @Test
    void aLargeOrgIsWrittenWholeAgainOnceItsChangesAreAsLong() throws IOException {
        try (TestSandbox one = open();
                TestSandbox two = open()) {
            String large = Caller.configuration("Large")
                    .replaceFirst("\\{", "{\"description\":\"" + "x".repeat(600 * 1024) + "\",");
            Caller first = new Caller(one);
            String id = first.post(CONFIGURATIONS, large).text("id");
            long whole = Files.size(file);
            assertThat(first.publish(id).status()).isEqualTo(200);
            assertThat(Files.size(file)).isGreaterThan(2 * whole);
            assertThat(new Caller(two).publish(id).status()).isEqualTo(200);
            assertThat(Files.readString(file)).doesNotContain("\u001E");
            assertThat(one.snapshot().configuration("Large").versions()).hasSize(2);
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndHoldsNoSecret() throws IOException {
        try (TestSandbox sandbox =
                TestSandbox.start(Caller.settings().withStateFile(file).withClients(Map.of("client-a", "hush-hush")))) {
            Caller caller = new Caller(sandbox);
            String token = caller.call(
                            "POST",
                            "/oauth/token",
                            "grant_type=client_credentials&client_id=client-a&client_secret=hush-hush",
                            Map.of())
                    .text("access_token");
            caller.published("A");

            assertThat(token).isNotEmpty();
            assertThat(Files.readString(file)).doesNotContain("hush-hush", token, Caller.TOKEN, "client-a");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("state"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(directory.resolve("state"))) {
            assertThat(files.map(each -> String.valueOf(each.getFileName())))
                    .containsExactlyInAnyOrder("org.json", "org.json.lock");
        }
    }

    @Test
    void aFileChangedByHandIsReadAtTheNextRequest() throws IOException {
        try (TestSandbox sandbox = open()) {
            Caller caller = new Caller(sandbox);
            caller.published("A");
            Files.writeString(file, Files.readString(file).replace("\"A\"", "\"B\""));
            assertThat(caller.get(CONFIGURATIONS).texts("name")).containsExactly("B");
            Files.writeString(file, "broken");
            assertThat(caller.get(CONFIGURATIONS).text("code")).isEqualTo("internal.server.error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "[]", "{\"format\":2}", "{\"configurations\":{}}", "{\"deployments\":[1]}"})
    void aFileThatIsNoOrgIsNotTouched(String text) throws IOException {
        Files.createDirectories(directory.resolve("state"));
        Files.writeString(file, text);

        assertThatExceptionOfType(IOException.class).isThrownBy(this::open).withMessageContaining("org.json");
        assertThat(file).hasContent(text);
    }

    @Test
    void aSeedBeginsANewOrgButNeverReplacesOne() throws IOException {
        TestSettings settings =
                Caller.settings("references=strict").withStateFile(file).withSeed(OrgSeed.parse("""
                        {"configurations": [
                           {"id": "c1", "versions": {"1": {"name": "One", "n": 1.10}, "2": {"name": "Two", "n": 1.20}}},
                           {"draft": {"name": "Draft only"}}],
                         "deployments": [
                           {"name": "D", "configuration": {"id": "c1"}},
                           {"id": "d2", "name": "E", "status": "Inactive", "configuration": {"id": "c1", "version": "1"}}],
                         "flows": ["f1", {"id": "f2", "name": "Flow"}],
                         "supportedContents": [{"id": "s1", "name": "Images"}]}"""));
        try (TestSandbox sandbox = TestSandbox.start(settings)) {
            Caller caller = new Caller(sandbox);
            assertThat(caller.get(Caller.draft("c1")).body()).contains("\"name\":\"Two\"", "\"n\":1.20");
            assertThat(new Contract()
                            .faults(
                                    "ExpandableWebDeploymentEntityListing",
                                    caller.get(DEPLOYMENTS).json()))
                    .isEmpty();
            assertThat(caller.get(DEPLOYMENTS).texts("status")).containsExactly("Active", "Inactive");
            assertThat(sandbox.snapshot()
                            .deployment("D")
                            .at("/configuration/version")
                            .asText())
                    .isEqualTo("2");
            String body = Caller.deployment("F", "c1", "1").replaceFirst("\\{", "{\"flow\":{\"id\":\"f2\"},");
            assertThat(caller.post(DEPLOYMENTS, body).json().at("/flow/name").asText())
                    .isEqualTo("Flow");
        }
        try (TestSandbox sandbox = TestSandbox.start(settings)) {
            assertThat(sandbox.snapshot().deployments()).hasSize(3);
        }
    }

    @Test
    void aSeedMustBeAnOrg() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrgSeed.parse("{\"a\":1,\"a\":2}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestSandbox.start(TestSettings.defaults()
                        .withSeed(OrgSeed.parse("{\"configurations\":[{\"versions\":{\"x\":{}}}]}"))));
    }
}
