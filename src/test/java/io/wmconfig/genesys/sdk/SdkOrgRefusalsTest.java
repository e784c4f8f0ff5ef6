package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Secret;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkOrgRefusalsTest extends SdkOrgFixture {
    private static final String CONFLICT = "{\"code\":\"resource.conflict\",\"message\":\"in conflict\"}";

    private OrgException put(int status, String body, String... headers) {
        service.reply(status, body, headers);
        SdkOrg org = org();
        return failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constraint.validation",
                "invalid.value",
                "invalid.property",
                "bad.flow.id",
                "resource.limit.exceeded"
            })
    void aRefusalForAReasonThatStaysIsFinal(String code) {
        OrgException failure = put(
                400,
                "{\"code\":\"" + code + "\",\"message\":\"must be hexadecimal\",\"contextId\":\"c-1\","
                        + "\"details\":[{\"errorCode\":\"x\",\"fieldName\":\"messenger.styles.primaryColor\"}]}");

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        Problem problem = failure.first();
        assertThat(problem.kind()).isEqualTo(ProblemKind.REFUSED);
        assertThat(problem.summary())
                .isEqualTo("Genesys Cloud rejected the draft of configuration `c-1`: must be hexadecimal");
        assertThat(problem.detail()).isEqualTo("rejected settings: `messenger.styles.primaryColor`");
        assertThat(problem.answer()).hasToString("ServiceResponse[status=400, correlationId=c-1]");
        assertThat(service.apiLines()).hasSize(1);
    }

    @Test
    void aMemberThatTheOrgMayNotUseYetIsFinal() {
        OrgException failure = put(
                400,
                "{\"code\":\"bad.request\",\"message\":\"malformed\",\"details\":"
                        + "[{\"errorCode\":\"feature is not yet implemented\",\"fieldName\":\"video\"}]}");

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().detail()).isEqualTo("the organization can't use `video` yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"bad.request\",\"message\":\"Pending\"}", "<html>", "", "[1]", "{\"code\":7}"})
    void anotherBadRequestMayPass(String body) {
        OrgException failure = put(400, body);

        assertThat(failure.failure()).isEqualTo(Failure.NOT_YET);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "constraint.validation, configuration.version, FINAL",
        "bad.request, configuration.version, NOT_YET",
        "bad.request, messenger, FINAL",
        "nochanges.from.previous.version, configuration, UNCHANGED",
        "feature is not yet implemented, configuration, FINAL",
    })
    void aRefusalOfTheConfigurationMayPassUnlessItsReasonStays(String code, String field, Failure failure) {
        OrgException refused = put(400, "{\"code\":\"" + code + "\",\"details\":[{\"fieldName\":\"" + field + "\"}]}");

        assertThat(refused.failure()).isEqualTo(failure);
        assertThat(refused.first().kind()).isEqualTo(ProblemKind.REFUSED);
    }

    @Test
    void aRefusedLanguageHasAHint() {
        assertThat(put(400, "{\"message\":\"Languages do not match\"}").first().hint())
                .contains("--language");
        assertThat(put(400, "{\"message\":\"must be hexadecimal\"}").first().hint())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void whatVisitorsDoNotGetIsNotFound(int status) {
        service.reply(status, "");

        OrgException failure = failure(() -> org().config(DEPLOYMENT));

        assertThat(failure.failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.NOT_SERVED);
    }

    @Test
    void whatAHostDoesNotKnowIsAboutTheHost() {
        service.reply(404, "");

        Problem problem = failure(() -> org().deployments()).first();

        assertThat(problem.kind()).isEqualTo(ProblemKind.SERVICE_FAILED);
        assertThat(problem.summary())
                .contains("127.0.0.1:" + service.port())
                .contains("/api/v2/webdeployments/deployments");
        assertThat(problem.stage()).isEqualTo(Stage.LIST);
    }

    @Test
    void aRequestThatTookTooLongMayBeAboutSomethingThatIsNotThereYet() {
        limits = Limits.of(0, limits.total());
        service.reply(408, "").reply(408, "");

        assertThat(failure(() -> org().deployment(DEPLOYMENT)).failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(failure(() -> org().replaceDraft(CONFIGURATION, tree("{}"))).failure())
                .isEqualTo(Failure.FINAL);
    }

    @Test
    void aFailureThatCannotBeExplainedQuotesTheService() {
        limits = Limits.of(0, limits.total());
        service.reply(500, "{\"message\":\"out of order\"}").reply(500, "");

        Problem quoted = failure(() -> org().deployment(DEPLOYMENT)).first();
        Problem silent = failure(() -> org().deployment(DEPLOYMENT)).first();

        assertThat(quoted.detail()).contains("out of order");
        assertThat(quoted.summary()).contains("500").doesNotContain("tries");
        assertThat(silent.detail()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"https://login.example/saml?x=1, login.example", "'', ''", "'::', ''", "/relative, ''"})
    void aRedirectIsAnUntrustedAnswerThatNamesTheOtherHost(String location, String host) {
        service.reply(302, "", "Location: " + location);

        Problem problem = failure(() -> org().deployment(DEPLOYMENT)).first();

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).contains("127.0.0.1:" + service.port()).contains(host);
        assertThat(problem.summary().contains("login.example")).isEqualTo(!host.isEmpty());
    }

    @Test
    void readingNeedsTheReadingScope() {
        service.reply(403, "{\"code\":\"app.not.authorized.for.scope\",\"message\":\"no\"}");

        assertThat(failure(() -> org().deployment(DEPLOYMENT)).first().summary())
                .contains("`webdeployments:readonly`");
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 415, 422})
    void whatTheServiceCannotTakeIsARefusal(int status) {
        OrgException failure = put(status, "{\"message\":\"Resource is used by another\"}");

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.REFUSED);
        assertThat(failure.first().summary()).endsWith("Resource is used by another");
    }

    @Test
    void aConflictLetsTheCallerReadAgain() {
        service.reply(409, CONFLICT).reply(409, CONFLICT).reply(409, CONFLICT).reply(409, CONFLICT);
        SdkOrg org = org();

        assertThat(failure(() -> org.replaceDraft(CONFIGURATION, tree("{}"))).failure())
                .isEqualTo(Failure.CONFLICT);
        assertThat(failure(() -> org.publish(CONFIGURATION)).failure()).isEqualTo(Failure.CONFLICT);
        assertThat(failure(() -> org.createDeployment(tree("{}"))).failure()).isEqualTo(Failure.CONFLICT);
        assertThat(failure(() -> org.deleteConfiguration(CONFIGURATION)).failure())
                .isEqualTo(Failure.IN_USE);
    }

    @Test
    void whatIsAskedForByIdAndIsNotThereIsNotFound() {
        service.reply(404, "{\"code\":\"not.found\"}").reply(410, "");
        SdkOrg org = org();

        OrgException missing = failure(() -> org.deployment(DEPLOYMENT));
        OrgException gone = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(missing.failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(missing.first().kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(missing.first().summary()).isEqualTo("there is no deployment `d-1`");
        assertThat(gone.failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(gone.first().kind()).isEqualTo(ProblemKind.GONE);
    }

    @Test
    void aCreateThatMissesSomethingIsNotFoundYet() {
        service.reply(404, "{\"code\":\"not.found\",\"message\":\"gone\"}");
        service.reply(404, "{\"code\":\"scp.id.not.found\",\"message\":\"The Supported Content Profile ID\"}");
        SdkOrg org = org();

        assertThat(failure(() -> org.createDeployment(tree("{}"))).failure()).isEqualTo(Failure.NOT_FOUND);
        OrgException reference = failure(() -> org.createDeployment(tree("{}")));
        assertThat(reference.failure()).isEqualTo(Failure.FINAL);
        assertThat(reference.first().kind()).isEqualTo(ProblemKind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'message':'You are missing: webDeployments:configuration:add' | webDeployments:configuration:add",
                "'messageParams':{'any':'webDeployments:a:b'} | webDeployments:a:b",
                "'message':'webDeployments:a:b, webDeployments:c:d' | webDeployments:a:b` and `webDeployments:c:d",
                "'message':'no' | webDeployments:configuration:edit"
            })
    void aMissingPermissionIsNamed(String members, String permission) {
        OrgException failure = put(
                403, ("{'code':'missing.permissions'," + members + "}").replace('\'', '"'), "inin-correlation-id: c-3");

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.PERMISSION_MISSING);
        assertThat(failure.first().summary()).isEqualTo("the credentials lack the permission `" + permission + "`");
        assertThat(failure.first().answer()).hasToString("ServiceResponse[status=403, correlationId=c-3]");
    }

    @Test
    void publishingNeedsTwoPermissions() {
        service.reply(403, "");
        SdkOrg org = org();

        assertThat(failure(() -> org.publish(CONFIGURATION)).first().summary())
                .contains("`webDeployments:configuration:edit` and `webDeployments:configuration:add`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\":\"App not authorized to use scope webdeployments\"",
                "\"messageParams\":{\"scope\":\"webdeployments\"},\"message\":\"\"",
                "\"message\":\"no\""
            })
    void aMissingScopeIsNamed(String members) {
        OrgException failure = put(403, "{\"code\":\"app.not.authorized.for.scope\"," + members + "}");

        assertThat(failure.first().summary()).isEqualTo("the credentials lack the scope `webdeployments`");
    }

    @Test
    void whatTheServiceSaysIsCleanedAndCut() {
        String message = "\\u001b[31m red\\r\\n \\u202e" + "x".repeat(1000) + "\\ud83d\\ude00";
        OrgException failure = put(422, "{\"message\":\"" + message + "\"}");

        String summary = failure.first().summary();
        assertThat(summary.chars()).noneMatch(Character::isISOControl).noneMatch(c -> c == 0x202e);
        assertThat(summary).endsWith("…").hasSizeLessThan(360);
    }

    @Test
    void nothingSaysTheSecretOrTheToken() {
        String another = "YWJjZGVmZ2hpamtsbW5vcA==";
        String echo = "Basic " + SECRET + " Bearer " + FakeService.TOKEN + " bearer " + another;
        service.rule(request ->
                request.path().startsWith("/api") && service.apiLines().size() % 2 == 1
                        ? FakeService.Reply.of(503, "{\"message\":\"" + echo + "\"}")
                        : null);
        service.reply(403, "{\"message\":\"" + echo + "\"}", "ININ-Correlation-Id: " + FakeService.TOKEN);
        SdkOrg org = org();

        OrgException failure = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));
        Connection connection = connection(CLIENT, service.address());

        String everything = failure + "|" + failure.first() + "|" + notices + "|" + connection + "|"
                + connection(READY, service.address());
        assertThat(everything).contains("***").doesNotContain(SECRET, FakeService.TOKEN, another);
    }

    @Test
    void aRefusedLoginDoesNotSayTheSecret() {
        service.login(FakeService.Reply.of(400, "{\"description\":\"wrong: " + SECRET + "\"}"));
        SdkOrg org = org();

        Problem problem = failure(org::deployments).first();

        assertThat(Objects.toString(problem)).doesNotContain(SECRET).contains("***");
    }

    @Test
    void aSecretThatIsPartOfEverythingSpoilsNothing() {
        service.reply(400, "{\"code\":\"invalid.value\",\"message\":\"must be so\"}");
        SdkOrg org = org(new ClientCredentials("i", new Secret("e"), "the environment"));

        OrgException failure = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().summary()).endsWith("must be so");
    }

    @Test
    void theRoomGivesTreesThatCanBeEdited() {
        service.reply(200, "{\"id\":\"d-1\",\"a\":{\"b\":1}}");

        ObjectNode document = org().deployment(DEPLOYMENT);
        document.withObject("/a").put("b", 2);

        assertThat(document).isEqualTo(tree("{\"id\":\"d-1\",\"a\":{\"b\":2}}"));
    }
}
