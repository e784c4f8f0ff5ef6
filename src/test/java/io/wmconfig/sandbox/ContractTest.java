package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox answers is what the published schemas and fixtures say. */
class ContractTest {
    private static final Contract CONTRACT = new Contract();

    private TestSandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        sandbox = TestSandbox.start(Caller.settings());
        caller = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    static List<String> configurationRequests() {
        return Contract.names("ConfigurationDraftWrite");
    }

    static List<String> deploymentRequests() {
        return Contract.names("DeploymentWrite");
    }

    static List<String> versionAnswers() {
        return Contract.names("WebDeploymentConfigurationVersion");
    }

    @ParameterizedTest
    @MethodSource("configurationRequests")
    void everyConfigurationFixtureComesBackAsItWasSent(String name) {
        ObjectNode sent = Contract.fixture(name);

        Reply created = caller.post(CONFIGURATIONS, sent.toString());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        Reply draft = caller.get(Caller.draft(created.text("id")));
        Reply version = caller.publish(created.text("id"));

        for (Reply reply : List.of(created, draft, version)) {
            assertThat(CONTRACT.faults("WebDeploymentConfigurationVersion", reply.json()))
                    .isEmpty();
            assertThat(reply.json().retain(names(sent))).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @MethodSource("deploymentRequests")
    void everyDeploymentFixtureComesBackAsItWasSent(String name) {
        ObjectNode sent = Contract.fixture(name);
        ObjectNode reference = (ObjectNode) sent.path("configuration");
        reference.put("id", caller.published("Shop")).put("version", "1");

        Reply created = caller.post(DEPLOYMENTS, sent.toString());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        Reply read = caller.get(DEPLOYMENTS + "/" + created.text("id"));

        assertThat(CONTRACT.faults("WebDeployment", read.json())).isEmpty();
        for (String member : names(sent)) {
            if (sent.path(member).isObject()) {
                ObjectNode shown = (ObjectNode) read.json().path(member);
                assertThat(shown.retain(names(sent.path(member)))).isEqualTo(sent.path(member));
            } else {
                assertThat(read.json().path(member)).isEqualTo(sent.path(member));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versionAnswers")
    void everyAnswerFixtureHasTheMembersOfOurAnswerInTheSameOrder(String name) {
        ObjectNode fixture = Contract.fixture(name);
        String id = caller.post(CONFIGURATIONS, fixture.toString()).text("id");
        boolean draft = fixture.path("version").asText().equals("DRAFT");
        Reply reply = draft ? caller.get(Caller.draft(id)) : caller.publish(id);

        assertThat(reply.json().fieldNames()).toIterable().containsExactlyElementsOf(fixture::fieldNames);
    }

    @Test
    void everyDeploymentAnswerHasTheMembersOfItsFixture() {
        ObjectNode sent = Contract.fixture("20-deployment-create.request.json");
        ((ObjectNode) sent.path("configuration")).put("id", caller.published("Shop"));
        sandbox.edit(editor -> editor.putFlow(
                Json.object().put("id", sent.at("/flow/id").asText()).put("name", "Shop inbound")));
        ObjectNode fixture = Contract.fixture("23-deployment-active.response.json");

        ObjectNode created = caller.post(DEPLOYMENTS, sent.toString()).json();
        created.remove("pushIntegrations");

        assertThat(names(created)).isEqualTo(names(fixture));
        for (String member : List.of("configuration", "flow", "supportedContent", "lastModifiedUser")) {
            assertThat(names(created.path(member))).isEqualTo(names(fixture.path(member)));
        }
    }

    @Test
    void theListsAreListings() {
        String id = caller.published("Shop");
        caller.post(DEPLOYMENTS, Caller.deployment("Support", id, "1"));

        assertThat(CONTRACT.faults(
                        "WebDeploymentConfigurationVersionEntityListing",
                        caller.get(CONFIGURATIONS).json()))
                .isEmpty();
        assertThat(CONTRACT.faults(
                        "WebDeploymentConfigurationVersionEntityListing",
                        caller.get(CONFIGURATIONS + "/" + id + "/versions").json()))
                .isEmpty();
        assertThat(CONTRACT.faults(
                        "ExpandableWebDeploymentEntityListing",
                        caller.get(DEPLOYMENTS + "?expand=Configuration").json()))
                .isEmpty();
    }

    @Test
    void whatHangsOnADeploymentHasItsSchemas() {
        String id = caller.post(DEPLOYMENTS, Caller.deployment("Support", caller.published("Shop"), "1"))
                .text("id");
        String deployment = DEPLOYMENTS + "/" + id;
        ObjectNode identities = Contract.fixture("27-deployment-identityresolution.response.json");

        assertThat(CONTRACT.faults(
                        "WebDeploymentActiveConfigurationOnDeployment",
                        caller.get(deployment + "/configurations").json()))
                .isEmpty();
        assertThat(CONTRACT.faults(
                        "DeploymentIdentityResolutionConfig",
                        caller.get(deployment + "/identityresolution").json()))
                .isEmpty();
        ObjectNode put = caller.put(deployment + "/identityresolution", identities.toString())
                .json();
        assertThat(without(put, "selfUri")).isEqualTo(without(identities, "selfUri"));
        assertThat(caller.get(deployment + "/identityresolution").json().path("resolveIdentities"))
                .isEqualTo(identities.path("resolveIdentities"));
    }

    @Test
    void thePublicDocumentsAreThoseOfACapture() throws IOException {
        JsonNode seed = Json.read(Contract.resource("/reality/orgs/real-01.json"));
        String place = "/webdeployments/v1/deployments/0000d001-0000-4000-8000-000000000000/";
        try (TestSandbox captured = TestSandbox.start(Caller.settings().withSeed(seed))) {
            Caller visitor = new Caller(captured);
            for (String file : List.of("config.json", "domains.json")) {
                Reply reply = visitor.call("GET", place + file, "", Map.of());
                assertThat(reply.json()).isEqualTo(Json.read(Contract.resource("/reality/cdn/" + file)));
            }
        }
        assertThat(caller.get("/webdeployments/v1/deployments/unknown/config.json")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anyClientIsServed() {
        String lower =
                "{\"name\":\"Shop\",\"position\":{\"alignment\":\"auto\"},\"authenticationSettings\":{\"enabled\":false}}";
        Reply created = caller.post(CONFIGURATIONS + "/", lower);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().at("/position/alignment").asText()).isEqualTo("auto");
        assertThat(caller.post(Caller.draft(created.text("id")) + "/publish/", "{}")
                        .text("version"))
                .isEqualTo("1");
        assertThat(caller.get(DEPLOYMENTS + "/").status()).isEqualTo(200);
    }

    static List<String> errors() {
        return List.of(
                "40-error-400-invalid-color.json",
                "41-error-400-invalid-enum.json",
                "42-error-400-feature-not-implemented.json",
                "43-error-400-bad-flow.json",
                "44-error-400-limit.json",
                "45-error-401-no-token.json",
                "46-error-401-bad-token.json",
                "47-error-403-missing-permission.json",
                "49-error-404.json",
                "50-error-404-supported-content.json",
                "51-error-409-in-use.json");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorIsThatOfItsFixture(String name) throws IOException {
        ObjectNode expected = Contract.fixture(name);
        try (TestSandbox strict = TestSandbox.start(Provocation.settings(name))) {
            Reply reply = Provocation.of(name, new Caller(strict), strict);

            ObjectNode body = reply.json();
            assertThat(reply.status())
                    .as(reply.body())
                    .isEqualTo(expected.path("status").asInt());
            assertThat(CONTRACT.faults("ErrorBody", body)).isEmpty();
            assertThat(body.path("contextId").asText()).isEqualTo(reply.header("ININ-Correlation-Id"));
            ObjectNode wanted = (ObjectNode) expected.path("body");
            assertThat(without(body, "contextId")).isEqualTo(without(wanted, "contextId"));
        }
    }

    @ParameterizedTest
    @MethodSource("faultErrors")
    void everyErrorOfTheServiceIsThatOfItsFixture(String name) {
        ObjectNode expected = Contract.fixture(name);
        JsonNode wanted = expected.path("body");
        sandbox.addFault(Fault.parse("* * status=" + expected.path("status") + " code="
                + wanted.path("code").asText()));

        ObjectNode body = caller.get(DEPLOYMENTS).json();

        assertThat(body.retain("message", "code", "status"))
                .isEqualTo(((ObjectNode) wanted).deepCopy().retain("message", "code", "status"));
    }

    static List<String> faultErrors() {
        return List.of(
                "48-error-403-scope.json",
                "52-error-409-conflict.json",
                "55-error-500.json",
                "56-error-503.json",
                "57-error-504.json");
    }

    private static ObjectNode without(ObjectNode node, String member) {
        ObjectNode copy = node.deepCopy();
        copy.remove(member);
        return copy;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
