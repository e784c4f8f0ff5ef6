package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer to a write leaves out is read before anything is concluded, and what is not known is said. */
class WrittenAnswersTest extends CommandLineFixture {
    private static final String CONFIGURATION = "11111111-0000-4000-8000-000000000001";
    private static final String LOOK = """
            {"name": "Support", "languages": ["en-us"], "defaultLanguage": "en-us",
             "position": {"alignment": "Auto", "sideSpace": 24},
             "messenger": {"enabled": true, "styles": {"primaryColor": "%s"},
                           "apps": {"conversations": {"enabled": true, "autoStartType": "Standard"}}}}
            """;
    private static final JsonNode SEED = OrgSeed.parse(
            """
            {"configurations": [{"id": "%s", "versions": {"1": %s, "2": %s}}],
             "deployments": [{"id": "22222222-0000-4000-8000-000000000001", "name": "Support", "status": "Active",
                              "allowedDomains": ["b.example", "a.example"],
                              "configuration": {"id": "%s", "version": "2"}}]}
            """.formatted(CONFIGURATION, LOOK.formatted("#111111"), LOOK.formatted("#222222"), CONFIGURATION));
    private static final String UPDATE = "apply --name Support --primary 0056b3 --description d";
    private static final String CREATE = "apply --name Shop --primary 0056b3 --create";
    private static final String PUBLISH = "POST */publish ";

    private void org(String... switches) throws IOException {
        start(TestSettings.defaults().withSeed(SEED).withSwitches(Behaviors.parse(List.of(switches))));
    }

    private Run command(String line) {
        return run(line.split(" "));
    }

    private OrgSnapshot.ConfigurationSnapshot settings() {
        return Objects.requireNonNull(sandbox.snapshot().configurations().get(CONFIGURATION));
    }

    private JsonNode error(int exit) {
        return command(UPDATE + " -o json").endsWith(exit).json().path("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "id", "before"})
    void anAnswerThatShowsLessIsReadAgain(String answers) throws IOException {
        for (String stale : List.of("0", "2")) {
            org("write-answers=" + answers, "stale-reads=" + stale, "draft-pending=2");
            command(UPDATE).endsWith(0);
            assertThat(settings().versions()).hasSize(3);
            assertThat(live("Support")).isEqualTo("3");
            command("rollback Support --yes --republish").endsWith(0);
            assertThat(settings().versions()).hasSize(4);
            command(CREATE).endsWith(0);
            assertThat(sandbox.snapshot().deployments()).hasSize(2);
            assertThat(sandbox.snapshot().configurations()).hasSize(2);
        }
    }

    @Test
    void aDraftThatEqualsTheNewestVersionIsNotPublishedAgain() throws IOException {
        org("unchanged-publish=refused");
        sandbox.addFaultBefore(Fault.parse(PUBLISH), () -> sandbox.edit(org -> org.publish(CONFIGURATION)));
        command(UPDATE).endsWith(0);
        assertThat(settings().versions()).hasSize(3);
        assertThat(live("Support")).isEqualTo("3");
    }

    @Test
    void aVersionOfALostAnswerIsFoundWhenNothingIsLeftToPublish() throws IOException {
        org("unchanged-publish=refused", "version-visible=12");
        fault(PUBLISH + "cut=after");
        command(UPDATE).endsWith(0);
        assertThat(settings().versions()).hasSize(3);
    }

    @Test
    void nothingToPublishWithAnotherNewestVersionIsAConflict() throws IOException {
        org();
        fault(PUBLISH + "status=400 code=no.changes.from.previous.version");
        assertThat(command(UPDATE).endsWith(7).err()).contains("nothing to publish");
        assertThat(live("Support")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"x\": 1}", "{\"id\": \"?\", \"version\": \"1\"}", "{\"version\": \"9\"}"})
    void anAnswerThatNamesNoNewVersionPointsNothing(String body) throws IOException {
        for (boolean done : new boolean[] {true, false}) {
            org();
            sandbox.addFault(TestSandbox.fault(
                    PUBLISH + "status=200 times=always work=" + (done ? "after" : "none"),
                    body.replace("?", CONFIGURATION)));
            if (done) {
                command(UPDATE).endsWith(0);
                assertThat(live("Support")).isEqualTo("3");
            } else {
                JsonNode error = error(14);
                assertThat(error.path("stage").asText()).isEqualTo("publish");
                assertThat(error.path("stageOpen").asBoolean()).isTrue();
                assertThat(error.path("detail").asText()).contains("may exist");
                assertThat(live("Support")).isEqualTo("2");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"*/versions/2, DRAFT", "*/versions/draft, 2", "*/versions/2, ''", "*/deployments/*, x"})
    void aReadThatIsAboutSomethingElseIsNotTrusted(String path, String version) throws IOException {
        org();
        ObjectNode other = settings().draft().put("version", version);
        sandbox.addFault(TestSandbox.fault("GET " + path + " times=always", other.toString()));
        command(UPDATE).endsWith(14);
        assertThat(live("Support")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "configuration, POST */configurations, GET */configurations after=1, Shop",
        "publish, POST */publish, GET */versions, configuration",
        "deployment, POST */deployments, GET */deployments after=2, Shop",
    })
    void aLostWriteStaysKnownWhateverFailsAfterIt(String stage, String write, String look, String what)
            throws IOException {
        for (String failure : List.of("503", "429", "403")) {
            org();
            fault(write + " status=504 work=after");
            sandbox.addFault(Fault.parse(write + " status=200 work=none times=always"));
            sandbox.addFault(Fault.parse(look + " times=always status=" + failure));
            Run run = command(CREATE + " --max-retries 1 -o json");
            JsonNode error = run.json().path("error");
            assertThat(error.path("stage").asText()).as(run.out()).isEqualTo(stage);
            assertThat(error.path("stageOpen").asBoolean()).isTrue();
            assertThat(error.path("detail").asText()).contains(what, "may exist");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "draft, PUT */draft, GET */draft after=1, may hold the new settings",
        "deployment, PUT */deployments/*, GET */deployments/* after=1, may have been changed",
    })
    void soDoesALostPut(String stage, String write, String look, String words) throws IOException {
        for (String failure : List.of("504", "429", "403", "409")) {
            org();
            fault(write + " status=504 work=after");
            sandbox.addFault(Fault.parse(write + " times=always status=" + failure));
            sandbox.addFault(Fault.parse(look + " times=always status=403"));
            JsonNode error = command(UPDATE + " --max-retries 1 -o json").json().path("error");
            assertThat(error.path("stage").asText()).as(failure + error).isEqualTo(stage);
            assertThat(error.path("stageOpen").asBoolean()).as(failure + error).isTrue();
            assertThat(error.path("detail").asText()).containsOnlyOnce(words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT */draft, */versions/draft, '[\"draft\"]'",
        "POST */publish, */deployments/*, '[\"draft\",\"publish\"]'",
    })
    void aReadThatFailsBeforeItsWriteLeavesNothingOpen(String after, String path, String done) throws IOException {
        for (String body : List.of("{}", "null", "<html></html>")) {
            org();
            sandbox.addFaultAfter(
                    Fault.parse(after + " work=after"),
                    () -> sandbox.addFault(TestSandbox.fault("GET " + path + " status=200 times=always", body)));
            JsonNode error = error(14);
            assertThat(error.path("stage").asText()).as(error.toString()).isEqualTo("read");
            assertThat(error.path("stageOpen").asBoolean()).as(error.toString()).isFalse();
            assertThat(error.path("done")).hasToString(done);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "empty"})
    void aPutOfADeploymentThatIsAnsweredButNotDoneStaysOpen(String body) throws IOException {
        org();
        sandbox.addFault(TestSandbox.fault("PUT */deployments/* status=200 work=none times=always", body));
        JsonNode error =
                command(UPDATE + " -o json --timeout 20s").endsWith(9).json().path("error");
        assertThat(error.path("stage").asText()).as(error.toString()).isEqualTo("deployment");
        assertThat(error.path("stageOpen").asBoolean()).isTrue();
        assertThat(error.path("done")).hasToString("[\"draft\",\"publish\"]");
        assertThat(error.path("detail").asText()).contains("deployment `Support` may have been changed");
    }

    @Test
    void aSettingThatTheServiceDropsIsAWarning() throws IOException {
        org("dropped=messenger.apps.conversations.autoStartType");
        JsonNode json = command(UPDATE + " -o json").endsWith(0).json();
        assertThat(json.path("warnings").findValuesAsText("code")).contains("dropped-by-service");
        assertThat(json.path("warnings").findValuesAsText("message").toString())
                .contains("`messenger.apps.conversations.autoStartType`");
        assertThat(live("Support")).isEqualTo("3");
    }

    @Test
    void aKnownBlockThatVanishesIsNotPublished() throws IOException {
        org("dropped=position");
        assertThat(command(UPDATE).endsWith(14).err()).contains("position");
        assertThat(settings().versions()).hasSize(2);
    }

    @Test
    void aSettingThatWasAskedForAndIsDroppedIsRefusedAndTheDraftRestored() throws IOException {
        org("dropped=messenger.launcherButton");
        ObjectNode before = settings().draft();
        assertThat(command(UPDATE + " --launcher on").endsWith(65).err())
                .contains("this org does not support `messenger.launcherButton.visibility`", "draft was restored");
        assertThat(WritableFields.configuration(settings().draft()).toString())
                .isEqualTo(WritableFields.configuration(before).toString());
        fault("PUT */draft after=1 status=403 times=always");
        assertThat(command(UPDATE + " --launcher on").endsWith(65).err()).contains("draft still holds");
        assertThat(settings().versions()).hasSize(2);
        assertThat(command(CREATE).endsWith(65).err()).contains("new configuration");
    }

    @Test
    void aConflictIsReadAgain() throws IOException {
        org();
        fault("PUT */draft status=409");
        fault(PUBLISH + "status=409");
        command(UPDATE).endsWith(0);
        assertThat(settings().versions()).hasSize(3);
        org();
        sandbox.addFaultBefore(
                Fault.parse("PUT */draft status=409"),
                () -> sandbox.edit(org -> org.changeDraft(CONFIGURATION, one -> one.put("x", 1))));
        assertThat(command(UPDATE).endsWith(7).err()).contains("x: ");
        org();
        fault(PUBLISH + "status=409 times=always");
        command(UPDATE).endsWith(7);
        assertThat(live("Support")).isEqualTo("2");
    }
}
