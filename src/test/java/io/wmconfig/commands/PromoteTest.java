package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code promote} takes a look into another org, with the consent of a person where one watches. */
class PromoteTest extends CommandLineFixture {
    private static final String[] PROMOTE = {"promote", "Support", "--from", "dev", "--to", "prod"};

    private static final String COLLEAGUES = """
            {"name": "Colleague's", "languages": ["en-us"], "defaultLanguage": "en-us",
             "messenger": {"enabled": true, "styles": {"primaryColor": "#abcdef"}}}""";
    private TestSandbox prod;

    @BeforeEach
    void twoOrgs() throws IOException {
        prod = TestSandbox.start(TestSettings.defaults());
        Files.writeString(
                folder.resolve("wmconfig.yaml"),
                "profiles: { dev: { envFile: .env.dev }, prod: { envFile: .env.prod } }");
        org("dev", sandbox);
        org("prod", prod);
        environment.clear();
        run(
                        "apply",
                        "--name",
                        "Support",
                        "--profile",
                        "dev",
                        "--primary",
                        "0056b3",
                        "--title",
                        "Hello",
                        "--position",
                        "left")
                .endsWith(0);
    }

    private void org(String name, TestSandbox org) throws IOException {
        Files.writeString(
                folder.resolve(".env." + name),
                "GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\nGENESYS_CLOUD_API_URL="
                        + org.baseUrl() + "\n");
    }

    @AfterEach
    void stopProd() {
        prod.close();
    }

    @Test
    void aPersonSeesWhatChangesAndAgrees() {
        Run said = typing("y\n", PROMOTE).endsWith(0);
        assertThat(said.err()).contains(": create", "#0056b3", "Promote to prod (127.0.0.1:");
        assertThat(said.out()).contains("): 1 created.");
        assertThat(run("compare", "Support", "--from", "dev", "--to", "prod")
                        .endsWith(0)
                        .out())
                .contains("No differences.");
    }

    @Test
    void anInactiveDeploymentDoesNotGoLiveWherePostIgnoresTheStatus() throws IOException {
        prod.close();
        prod = TestSandbox.start(TestSettings.defaults().withSwitches(Behaviors.parse(List.of("post-status=ignored"))));
        org("prod", prod);
        run("apply", "--name", "Support", "--inactive", "--profile", "dev").endsWith(0);
        assertThat(typing("y\n", PROMOTE).endsWith(0).out()).contains("inactive");
        assertThat(prod.snapshot().deployment("Support").path("status").asText())
                .isEqualTo("Inactive");
    }

    @Test
    void aWarningIsSaidOnce() {
        Run said = typing("y\n", PROMOTE).endsWith(0);
        assertThat(said.err().lines().filter(line -> line.startsWith("warning: ")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(said.err().indexOf("warning: ")).isLessThan(said.err().indexOf("Promote to"));
    }

    @Test
    void whoDoesNotAgreeChangesNothing() {
        Run said = typing("n\n", PROMOTE).endsWith(3);
        assertThat(said.err()).contains("Cancelled; nothing was changed.");
        assertThat(said.out()).isEmpty();
        assertThat(prod.requests())
                .noneMatch(one -> one.method().equals("PUT")
                        || (one.path().endsWith("/configurations")
                                && one.method().equals("POST")));
    }

    @Test
    void nobodyIsAskedWhenNothingDiffers() {
        typing("y\n", PROMOTE).endsWith(0);
        assertThat(typing("", PROMOTE).endsWith(0).err()).doesNotContain("Promote to");
        assertThat(run(PROMOTE).endsWith(0).out()).contains("): 1 unchanged.");
    }

    @Test
    void theSourceIsOnlyRead() {
        int before = sandbox.requests().size();
        typing("y\n", PROMOTE).endsWith(0);
        assertThat(sandbox.requests().stream()
                        .skip(before)
                        .map(one -> one.method() + " " + one.path().startsWith("/oauth")))
                .containsOnly("GET false", "POST true");
    }

    /** A person who agrees after a colleague has changed the target org. */
    private Run agreeAfter(Consumer<OrgEditor> edit) {
        InputStream answer = new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read() {
                editFirst();
                return super.read();
            }

            @Override
            public synchronized int read(byte[] bytes, int from, int most) {
                editFirst();
                return super.read(bytes, from, most);
            }

            private void editFirst() {
                if (pos == 0) {
                    prod.edit(edit);
                    time.jump(Duration.ofMinutes(5));
                }
            }
        };
        return run(answer, true, PROMOTE);
    }

    private static ObjectNode document(String json) {
        return (ObjectNode) OrgSeed.parse(json);
    }

    private static void color(ObjectNode draft) {
        ((ObjectNode) draft.at("/messenger/styles")).put("primaryColor", "#abcdef");
    }

    private static String made(OrgEditor org) {
        String id = org.putConfiguration(document(COLLEAGUES));
        org.publish(id);
        return id;
    }

    private static void create(OrgEditor org, String name) {
        org.putDeployment(document("{\"name\": \"%s\", \"allowAllDomains\": true, \"configuration\": {\"id\": \"%s\"}}"
                .formatted(name, made(org))));
    }

    private JsonNode live() {
        OrgSnapshot org = prod.snapshot();
        JsonNode shown = org.deployment("Support").path("configuration");
        OrgSnapshot.ConfigurationSnapshot settings =
                Objects.requireNonNull(org.configurations().get(shown.path("id").asText()));
        return Objects.requireNonNull(
                settings.versions().get(shown.path("version").asText()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aNameThatIsCreatedDuringTheQuestionIsLeftAlone(int times) {
        Run said = agreeAfter(org -> {
                    for (int i = 0; i < times; i++) {
                        create(org, "Support");
                    }
                })
                .endsWith(7);
        assertThat(said.err()).contains("`Support` has changed since the plan was shown");
        assertThat(prod.snapshot().configurations().toString())
                .contains("#abcdef")
                .doesNotContain("#0056b3");
        assertThat(prod.snapshot().deployments()).hasSize(times);
        assertThat(prod.snapshot().configurations()).hasSize(times);
    }

    @Test
    void aDefaultThatTheTargetShowsMeanwhileIsNoChange() {
        typing("y\n", PROMOTE).endsWith(0);
        sandbox.edit(org -> publishDefault(org, sandbox.snapshot().deployment("Support")));
        JsonNode target = prod.snapshot().deployment("Support");
        Run said = agreeAfter(org -> publishDefault(org, target)).endsWith(0);
        assertThat(said.err()).contains("position.sideSpace", "Promote to prod");
        assertThat(said.out()).contains("): 1 unchanged.");
        assertThat(live().at("/position/sideSpace").asInt()).isEqualTo(20);
    }

    private static void publishDefault(OrgEditor org, JsonNode deployment) {
        String id = deployment.path("configuration").path("id").asText();
        org.changeDraft(id, draft -> ((ObjectNode) draft.path("position")).put("sideSpace", 20));
        org.changeDeployment(
                deployment.path("id").asText(),
                one -> ((ObjectNode) one.path("configuration")).put("version", org.publish(id)));
    }

    @Test
    void aNameThatIsCreatedRightBeforeThePostIsReported() {
        prod.addFaultAfter(Fault.parse("POST */publish"), () -> prod.edit(org -> create(org, "Support")));
        assertThat(typing("y\n", PROMOTE).endsWith(7).err())
                .contains(
                        "was created by this command",
                        "was created by somebody else",
                        " --with-configuration --profile prod` to delete the one that this command created");
        assertThat(prod.snapshot().configurations().toString()).contains("#abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "draft", "pointed", "deleted"})
    void aTargetThatIsChangedDuringTheQuestionIsLeftAlone(String what) {
        typing("y\n", PROMOTE).endsWith(0);
        run("apply", "--name", "Support", "--profile", "dev", "--primary", "228833")
                .endsWith(0);
        JsonNode before = prod.snapshot().deployment("Support");
        String id = before.path("configuration").path("id").asText();
        agreeAfter(org -> {
                    switch (what) {
                        case "version" -> {
                            org.changeDraft(id, PromoteTest::color);
                            org.changeDeployment(
                                    before.path("id").asText(),
                                    one -> ((ObjectNode) one.path("configuration")).put("version", org.publish(id)));
                        }
                        case "draft" -> org.changeDraft(id, PromoteTest::color);
                        case "deleted" -> org.removeDeployment(before.path("id").asText());
                        default ->
                            org.changeDeployment(
                                    before.path("id").asText(),
                                    one -> one.putObject("configuration").put("id", made(org)));
                    }
                })
                .endsWith(7);
        OrgSnapshot after = prod.snapshot();
        assertThat(after.configurations().toString()).doesNotContain("#228833");
        if (!what.equals("deleted")) {
            assertThat(after.configurations().toString()).contains("#abcdef");
        }
    }

    @Test
    void aTargetThatIsPointedElsewhereAfterTheDraftWasWrittenStaysThere() {
        typing("y\n", PROMOTE).endsWith(0);
        run("apply", "--name", "Support", "--profile", "dev", "--primary", "228833")
                .endsWith(0);
        String id = prod.snapshot().deployment("Support").path("id").asText();
        prod.addFaultAfter(
                Fault.parse("PUT */versions/draft"),
                () -> prod.edit(org -> org.changeDeployment(
                        id,
                        one -> one.putObject("configuration")
                                .put("id", made(org))
                                .put("version", "1"))));
        assertThat(typing("y\n", PROMOTE).endsWith(7).err()).contains("somebody pointed deployment `Support`");
        assertThat(live().at("/messenger/styles/primaryColor").asText()).isEqualTo("#abcdef");
    }
}
