package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations and deployments from their creation to their end. */
class LifecycleTest {
    private TestSandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC);
        sandbox = TestSandbox.start(Caller.settings().withClock(clock));
        caller = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void unknownMembersAreKeptToTheDigit() {
        String odd =
                "\"a\":1.10,\"b\":12345678901234567890,\"c\":null,\"d\":{},\"e\":[],\"f\":[1.0,0.10,-0],\"g\":\"\\u00e9\"";
        Reply created = caller.post(
                CONFIGURATIONS, "{\"zebra\":1,\"name\":\"A\",\"messenger\":{" + odd + "},\"apple\":2," + odd + "}");

        String body = caller.get(Caller.draft(created.text("id"))).body();

        String kept =
                "\"a\":1.10,\"b\":12345678901234567890,\"c\":null,\"d\":{},\"e\":[],\"f\":[1.0,0.10,0],\"g\":\"é\"";
        assertThat(body)
                .contains("\"zebra\":1,\"name\":\"A\",\"version\":\"DRAFT\",\"messenger\":{" + kept + "},\"apple\":2,"
                        + kept);
        assertThat(caller.publish(created.text("id")).body()).contains("\"messenger\":{" + kept + "}");
    }

    @Test
    void aMemberNamedLikeOneOfAnErrorIsLeftAlone() {
        Reply created = caller.post(CONFIGURATIONS, "{\"name\":\"A\",\"contextId\":\"mine\"}");
        assertThat(created.text("contextId")).isEqualTo("mine");
    }

    @Test
    void aPutReplacesTheWholeDraftButWhatTheServerOwns() {
        String id = caller.published("A");

        Reply put = caller.put(
                Caller.draft(id),
                "{\"name\":\"B\",\"id\":\"x\",\"version\":\"7\",\"status\":\"Error\",\"selfUri\":\"/y\"}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "name",
                        "version",
                        "dateCreated",
                        "dateModified",
                        "lastModifiedUser",
                        "createdUser",
                        "status",
                        "selfUri");
        assertThat(put.text("id")).isEqualTo(id);
        assertThat(put.text("status")).isEqualTo("Active");
        assertThat(put.text("dateCreated")).isEqualTo("2026-07-01T09:00:00.000Z");
        assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions/1").text("name"))
                .isEqualTo("A");
    }

    @Test
    void everyPublishMakesTheNextNumberAndLeavesTheDraft() {
        String id = caller.published("A");

        assertThat(caller.publish(id).text("version")).isEqualTo("2");
        assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions").texts("version"))
                .containsExactly("DRAFT", "2", "1");
        assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions/DRAFT").text("version"))
                .isEqualTo("DRAFT");
        assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions/3").status())
                .isEqualTo(404);
        assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions/01").status())
                .isEqualTo(404);
    }

    @Test
    void aDeploymentStaysOnItsVersionUntilItIsPut() {
        String id = caller.published("A");
        String deployment =
                caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1")).text("id");
        caller.publish(id);
        assertThat(version(deployment)).isEqualTo("1");

        caller.put(DEPLOYMENTS + "/" + deployment, Caller.deployment("D", id, "2"));

        assertThat(version(deployment)).isEqualTo("2");
        assertThat(caller.get(DEPLOYMENTS + "/" + deployment)
                        .json()
                        .at("/configuration/selfUri")
                        .asText())
                .isEqualTo(CONFIGURATIONS + "/" + id + "/versions/2");
    }

    @Test
    void aDeploymentIsSwitchedOffAndOn() {
        String id = caller.published("A");
        String off = Caller.deployment("D", id, "1").replaceFirst("\\{", "{\"status\":\"Inactive\",");
        Reply created = caller.post(DEPLOYMENTS, off);
        assertThat(created.text("status")).isEqualTo("Inactive");

        Reply put = caller.put(DEPLOYMENTS + "/" + created.text("id"), off.replace("Inactive", "Active"));
        assertThat(put.text("status")).isEqualTo("Active");
    }

    @Test
    void whatIsUsedCannotBeDeleted() {
        String id = caller.published("A");
        String deployment =
                caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1")).text("id");

        assertThat(caller.delete(CONFIGURATIONS + "/" + id).status()).isEqualTo(409);
        assertThat(caller.delete(DEPLOYMENTS + "/" + deployment).status()).isEqualTo(204);
        assertThat(caller.get(DEPLOYMENTS + "/" + deployment).status()).isEqualTo(404);
        assertThat(caller.delete(CONFIGURATIONS + "/" + id).status()).isEqualTo(204);
        assertThat(caller.get(Caller.draft(id)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'position':{'alignment':'middle'}|invalid.value",
                "'messenger':{'launcherButton':{'visibility':'Top'}}|invalid.value",
                "'messenger':{'fileUpload':{'modes':[{'fileTypes':['text/plain']}]}}|invalid.value",
                "'messenger':{'styles':{'primaryColor':'0b5fff'}}|constraint.validation",
                "'messenger':{'styles':{'primaryColor':'#0b5ff'}}|constraint.validation",
                "'messenger':{'styles':{'primaryColor':7}}|bad.request",
                "'messenger':{'enabled':true}|constraint.validation",
                "'messenger':{'enabled':true},'languages':['de']|constraint.validation",
                "'messenger':{'enabled':true},'languages':['de'],'defaultLanguage':'fr'|constraint.validation",
                "'messenger':{'enabled':'yes'}|bad.request",
                "'messenger':{'apps':{'conversations':{'notifications':{'enabled':true}}}}|constraint.validation",
                "'position':{'sideSpace':-1}|constraint.validation",
                "'position':{'sideSpace':2147483648}|constraint.validation",
                "'position':{'sideSpace':1e999999999}|constraint.validation",
                "'position':{'sideSpace':1e-999999999}|bad.request",
                "'position':{'sideSpace':1.5}|bad.request",
                "'supportCenter':{}|constraint.validation",
                "'authenticationSettings':{'enabled':true}|constraint.validation",
                "'name':''|bad.request",
                "'status':'Broken'|invalid.value"
            })
    void aBadConfigurationIsRefusedWithItsCode(String line) {
        String[] parts = line.replace('\'', '"').split("\\|", -1);
        Reply reply = caller.post(CONFIGURATIONS, "{\"name\":\"A\"," + parts[0] + "}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.text("code")).as(reply.body()).isEqualTo(parts[1]);
        assertThat(sandbox.snapshot().configurations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|constraint.validation",
                "{\"name\":null}|400|constraint.validation",
                "{\"name\":\"\"}|400|constraint.validation",
                "{\"name\":\"A\",\"x\":1,\"x\":2}|400|bad.request",
                "{\"name\":\"A\"} {}|400|bad.request",
                "[]|400|bad.request",
                "{\"name\"|400|bad.request",
                "''|400|bad.request"
            })
    void aBodyThatIsNoConfigurationIsRefused(String body, int status, String code) {
        Reply reply = caller.post(CONFIGURATIONS, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("code")).isEqualTo(code);
    }

    @Test
    void aNameMayHaveAHundredCharacters() {
        assertThat(caller.post(CONFIGURATIONS, "{\"name\":\"" + "n".repeat(100) + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(caller.post(CONFIGURATIONS, "{\"name\":\"" + "n".repeat(101) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'allowAllDomains':true,'allowedDomains':['a.example']",
                "'allowAllDomains':false,'allowedDomains':[]",
                "'allowAllDomains':false",
                "'allowAllDomains':true,'flow':{}",
                "'allowAllDomains':true,'pushIntegrations':[{'provider':'X'}]"
            })
    void aBadDeploymentIsRefused(String members) {
        String good = Caller.deployment("D", caller.published("A"), "1");
        String bad = good.replace("\"allowAllDomains\":true", members.replace('\'', '"'));

        assertThat(caller.post(DEPLOYMENTS, bad).status()).isEqualTo(400);
        assertThat(caller.post(DEPLOYMENTS, good).status()).isEqualTo(201);
    }

    @Test
    void aDeploymentNeedsAVersionThatExists() {
        String id = caller.published("A");

        assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", id, "2")).text("code"))
                .isEqualTo("bad.request");
        assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", "unknown", "1"))
                        .status())
                .isEqualTo(400);
        assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", id, "one")).text("code"))
                .isEqualTo("constraint.validation");
        assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", id, "draft"))
                        .json()
                        .at("/configuration/version")
                        .asText())
                .isEqualTo("DRAFT");
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNotDoneIsNotAllowed() {
        assertThat(caller.get("/api/v2/elsewhere").status()).isEqualTo(404);
        assertThat(caller.get("/").status()).isEqualTo(404);
        assertThat(caller.put(DEPLOYMENTS + "/x", "{}").status()).isEqualTo(404);
        Reply patch = caller.call("PATCH", DEPLOYMENTS + "/x", "{}");
        assertThat(patch.status()).isEqualTo(405);
        assertThat(patch.header("Allow")).isEqualTo("DELETE, GET, PUT");
        assertThat(caller.put(CONFIGURATIONS + "/x/versions/1", "{}").status()).isEqualTo(405);
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        Map<String, String> form =
                Map.of("Authorization", "Bearer " + Caller.TOKEN, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(caller.call("POST", CONFIGURATIONS, "name=A", form).status()).isEqualTo(415);
    }

    @Test
    void onlyNamesOfThisMachineAreServed() {
        for (String host : List.of("evil.example", "127.0.0.1.evil.example:80", "0.0.0.0", "")) {
            assertThat(caller.call(
                                    "GET",
                                    DEPLOYMENTS,
                                    "",
                                    Map.of("Host", host, "Authorization", "Bearer " + Caller.TOKEN))
                            .status())
                    .isEqualTo(403);
        }
        for (String host : List.of("localhost", "LOCALHOST:1", "[::1]:8080", "[::1]", "127.0.0.1:9")) {
            assertThat(caller.call(
                                    "GET",
                                    DEPLOYMENTS,
                                    "",
                                    Map.of("Host", host, "Authorization", "Bearer " + Caller.TOKEN))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aListIsWalkedByItsCursorsInBothDirections() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(caller.published("A" + i));
        }
        Reply first = caller.get(CONFIGURATIONS + "?pageSize=2");
        Reply second = caller.get(first.text("nextUri"));
        Reply third = caller.get(second.text("nextUri"));

        assertThat(first.texts("id")).isEqualTo(ids.subList(0, 2));
        assertThat(first.json().has("previousUri")).isFalse();
        assertThat(second.texts("id")).isEqualTo(ids.subList(2, 4));
        assertThat(third.texts("id")).isEqualTo(ids.subList(4, 5));
        assertThat(third.json().has("nextUri")).isFalse();
        assertThat(caller.get(third.text("previousUri")).texts("id")).isEqualTo(ids.subList(2, 4));
        assertThat(first.json().path("total").asInt()).isEqualTo(5);

        caller.delete(CONFIGURATIONS + "/" + ids.get(1));
        assertThat(caller.get(first.text("nextUri")).texts("id")).contains(ids.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=0", "pageSize=many", "after=%21", "before=MTp4"})
    void aBadPageIsRefusedOrEmpty(String query) {
        Reply reply = caller.get(CONFIGURATIONS + "?" + query);
        if (query.equals("before=MTp4")) {
            assertThat(reply.texts("id")).isEmpty();
        } else {
            assertThat(reply.text("code")).isEqualTo("invalid.query.param.value");
        }
    }

    @Test
    void onlyPublishedConfigurationsAreListedOnRequest() {
        caller.post(CONFIGURATIONS, Caller.configuration("Draft only"));
        caller.published("A");

        Reply reply = caller.get(CONFIGURATIONS + "?showOnlyPublished=true");

        assertThat(reply.texts("name")).containsExactly("A");
        assertThat(reply.texts("version")).containsExactly("1");
    }

    @Test
    void expandTakesNamesRepeatedOrJoinedInAnyCase() {
        String content = "c0";
        sandbox.edit(editor -> {
            editor.putSupportedContent(Json.object().put("id", content).put("name", "Images only"));
            editor.putFlow(Json.object().put("id", "f0").put("name", "F").put("flowDescription", "Routes"));
        });
        String body = Caller.deployment("D", caller.published("A"), "1")
                .replaceFirst("\\{", "{\"flow\":{\"id\":\"f0\"},\"supportedContent\":{\"id\":\"c0\"},");
        String path = DEPLOYMENTS + "/" + caller.post(DEPLOYMENTS, body).text("id");

        assertThat(caller.get(path).json().at("/flow/flowDescription").isMissingNode())
                .isTrue();
        for (String query :
                List.of("expand=supportedContent&expand=flowdetails", "expand=FlowDetails,SUPPORTEDCONTENT")) {
            Reply reply = caller.get(path + "?" + query);
            assertThat(reply.json().at("/flow/flowDescription").asText()).isEqualTo("Routes");
            assertThat(reply.json().at("/supportedContent/name").asText()).isEqualTo("Images only");
        }
        assertThat(caller.get(DEPLOYMENTS + "?expand=configuration")
                        .json()
                        .at("/entities/0/configuration/messenger/enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void requestsAreRememberedWithoutTheirSecrets() {
        caller.call(
                "POST", "/oauth/token", "grant_type=client_credentials&client_id=a&client_secret=b%21&x=1", Map.of());
        caller.get(DEPLOYMENTS + "?pageSize=1");

        assertThat(sandbox.requests())
                .containsExactly(
                        new RecordedRequest(
                                "POST",
                                "/oauth/token",
                                200,
                                false,
                                "grant_type=client_credentials&client_id=a&client_secret=***&x=1"),
                        new RecordedRequest("GET", DEPLOYMENTS + "?pageSize=1", 200, true, ""));
    }

    @Test
    void aSecondEditorChangesAnythingWithoutAsking() {
        String id = caller.published("A");
        sandbox.edit(editor -> {
            editor.changeDraft(id, draft -> draft.put("name", "B").put("odd", true));
            assertThat(editor.publish(id)).isEqualTo("2");
            editor.putVersion(id, 9, Json.object().put("name", "Nine"));
            editor.putDeployment(Json.object()
                    .put("name", "D")
                    .set("configuration", Json.object().put("id", id)));
        });

        OrgSnapshot snapshot = sandbox.snapshot();

        assertThat(snapshot.configuration("B").versions().keySet()).containsExactly("1", "2", "9");
        assertThat(snapshot.deployment("D").at("/configuration/version").asText())
                .isEqualTo("9");
        snapshot.deployment("D").put("name", "changed in the copy");
        assertThat(sandbox.snapshot().deployment("D")).isNotNull();
        assertThat(caller.publish(id).text("version")).isEqualTo("10");
    }

    private String version(String deployment) {
        return caller.get(DEPLOYMENTS + "/" + deployment)
                .json()
                .at("/configuration/version")
                .asText();
    }
}
