package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkOrgListsTest extends SdkOrgFixture {
    private static final String DEPLOYMENTS = "GET /api/v2/webdeployments/deployments";

    private static String page(String ids, String rest) {
        String entities = ids.isEmpty() ? "" : "{\"id\":\"" + ids.replace(",", "\"},{\"id\":\"") + "\"}";
        return "{\"entities\":[" + entities + "]" + rest + "}";
    }

    private static List<String> ids(List<ObjectNode> entities) {
        return entities.stream()
                .map(entity -> entity.path("id"))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void anEmptyOrgHasNoDeployments() {
        service.reply(200, page("", ",\"total\":0"));

        assertThat(org().deployments()).isEmpty();
    }

    @Test
    void listsAreWalkedToTheEnd() {
        String next = ",\"total\":5,\"nextUri\":\"/api/v2/webdeployments/deployments?pageSize=2&after=";
        service.reply(200, page("a,b", next + "p2\""))
                .reply(200, page("c,d", next + "p3\""))
                .reply(200, page("e", ",\"total\":5"));

        assertThat(ids(org().deployments())).containsExactly("a", "b", "c", "d", "e");
        assertThat(service.apiLines())
                .containsExactly(DEPLOYMENTS, DEPLOYMENTS + "?after=p2", DEPLOYMENTS + "?after=p3");
    }

    @Test
    void aCursorArrivesAsItWasMeant() {
        service.reply(200, page("a", ",\"nextUri\":\"/x?before=1&after=a%2Bb%2F%3D%26+%20%C3%A9#after=z\""))
                .reply(200, page("b", ""));

        org().configurations();

        assertThat(service.last().path())
                .isEqualTo("/api/v2/webdeployments/configurations?after=a%2Bb%2F%3D%26%2B%20%C3%A9");
    }

    @Test
    void theHostOfTheNextPageIsIgnored() throws Exception {
        try (FakeService other = FakeService.start()) {
            service.reply(200, page("a", ",\"nextUri\":\"" + other.address() + "/steal?after=p2\""))
                    .reply(200, page("b", ",\"nextUri\":\"\""));

            assertThat(ids(org().deployments())).containsExactly("a", "b");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void anEntityOnTwoPagesCountsOnce() {
        service.reply(200, page("a,b", ",\"nextUri\":\"/x?after=2\"")).reply(200, page("b,c", ",\"total\":3"));

        assertThat(ids(org().deployments())).containsExactly("a", "b", "c");
    }

    @Test
    void versionsAreToldApartByTheirVersion() {
        service.reply(
                200,
                "{\"entities\":[{\"id\":\"c-1\",\"version\":\"DRAFT\"},{\"id\":\"c-1\",\"version\":\"2\"},"
                        + "{\"id\":\"c-1\",\"version\":\"1\"}],\"total\":3}");

        assertThat(org().versions(CONFIGURATION)).hasSize(3);
        assertThat(service.last().path()).isEqualTo("/api/v2/webdeployments/configurations/c-1/versions");
    }

    @Test
    void aListThatWasShortOnceIsReadAgain() {
        service.reply(200, page("a", ",\"total\":2")).reply(200, page("a,b", ",\"total\":2"));

        assertThat(ids(org().deployments())).containsExactly("a", "b");
    }

    @Test
    void aListThatStaysShortIsNotTrusted() {
        service.reply(200, page("a", ",\"total\":2")).reply(200, page("a", ",\"total\":2"));
        SdkOrg org = org();

        OrgException failure = failure(org::deployments);

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(failure.first().stage()).isEqualTo(Stage.LIST);
        assertThat(failure.first().summary())
                .isEqualTo("the list of deployments has 1 of the announced 2 entries, twice");
        assertThat(service.apiLines()).hasSize(2);
    }

    @Test
    void aListThatRunsInACircleIsNotTrusted() {
        service.rule(request -> request.path().startsWith("/api")
                ? FakeService.Reply.of(200, page("a", ",\"nextUri\":\"?after=same\""))
                : null);
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(service.apiLines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"name\":\"x\"}",
                "{\"code\":\"odd\",\"message\":\"no\"}",
                "{\"entities\":{}}",
                "{\"entities\":[1]}",
                "{\"entities\":[{\"name\":\"x\"}]}",
                "{\"entities\":[{\"id\":\"\"}]}",
                "{\"entities\":[],\"nextUri\":\"?after=%zz\"}"
            })
    void aListOfAnotherShapeIsNotTrusted(String json) {
        service.reply(200, json);
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"total\":0}", "{\"entities\":null,\"total\":0}"})
    void aListWithoutEntitiesIsEmptyWhenItsTotalIsNothing(String json) {
        service.reply(200, json);

        assertThat(org().deployments()).isEmpty();
        assertThat(service.apiLines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"entities\":null}", "{\"entities\":null,\"total\":null}"})
    void aListWithNeitherEntitiesNorTotalIsReadTwice(String json) {
        service.reply(200, json).reply(200, json);
        service.reply(200, json).reply(200, page("a", ",\"total\":1"));
        SdkOrg org = org();

        assertThat(org.deployments()).isEmpty();
        assertThat(ids(org.deployments())).containsExactly("a");
        assertThat(service.apiLines()).hasSize(4);
    }

    @Test
    void aListWithoutEntitiesAndAnotherTotalIsNotTrusted() {
        service.reply(200, "{\"total\":2}").reply(200, "{\"entities\":null,\"total\":2}");
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().summary())
                .isEqualTo("the list of deployments has 0 of the announced 2 entries, twice");
    }

    @Test
    void aLaterPageWithoutEntitiesObeysTheTotal() {
        String first = page("a", ",\"total\":1,\"nextUri\":\"?after=2\"");
        service.reply(200, first).reply(200, "{\"total\":1}");
        String more = page("a", ",\"total\":2,\"nextUri\":\"?after=2\"");
        service.reply(200, more).reply(200, "{\"total\":2}").reply(200, more).reply(200, "{\"total\":2}");
        SdkOrg org = org();

        assertThat(ids(org.deployments())).containsExactly("a");
        assertThat(failure(org::deployments).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void listsOfDoubtThatDifferAreNotTrusted() {
        String first = page("a", ",\"nextUri\":\"?after=2\"");
        service.reply(200, first).reply(200, "{}").reply(200, "{}");
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void aHostWithoutDeploymentsIsTheWrongHost() {
        service.reply(404, "{\"code\":\"not.found\"}");
        SdkOrg org = org();

        OrgException failure = failure(org::deployments);

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.SERVICE_FAILED);
        assertThat(failure.first().stage()).isEqualTo(Stage.LIST);
    }

    @Test
    void versionsOfWhatIsNotThereYetAreNotFound() {
        service.reply(404, "{\"code\":\"not.found\"}");
        SdkOrg org = org();

        assertThat(failure(() -> org.versions(CONFIGURATION)).failure()).isEqualTo(Failure.NOT_FOUND);
    }
}
