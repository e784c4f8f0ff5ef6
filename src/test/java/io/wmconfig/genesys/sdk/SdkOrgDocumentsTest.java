package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Notices;
import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.RecordedCall;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.sdk.FakeService.Reply;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkOrgDocumentsTest extends SdkOrgFixture {
    @Test
    void connectingSendsNothing() {
        SdkOrg org = org();

        assertThat(service.requests()).isEmpty();
        assertThat(org.traffic()).isEqualTo(new Traffic(0, 0));
    }

    @Test
    void aRecorderGetsEveryRequestWithItsAnswer() {
        List<RecordedCall> calls = new ArrayList<>();
        service.reply(200, DRAFT + "}", "X-Habit: yes").reply(Reply.cut()).reply(Reply.cut());
        limits = Limits.of(0, limits.total());
        SdkOrg org = SdkOrg.connect(connection(READY, service.address()).recordedBy(calls::add));

        org.replaceDraft(CONFIGURATION, tree("{\"a\":1}"));
        failure(() -> org.deployment(DEPLOYMENT));

        RecordedCall put = calls.get(0);
        assertThat(put.method() + " " + put.target())
                .isEqualTo("PUT " + service.address() + "/api/v2/webdeployments/configurations/c-1/versions/draft");
        assertThat(put.at()).isEqualTo(time.now());
        assertThat(put.took()).isPositive().isLessThan(Duration.ofMinutes(1));
        assertThat(put.body()).isEqualTo("{\"a\":1}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.headers()).containsEntry("X-Habit", "yes");
        assertThat(put.answer()).isEqualTo(DRAFT + "}");
        RecordedCall broken = calls.get(1);
        assertThat(broken.method()).isEqualTo("GET");
        assertThat(broken.status()).isZero();
        assertThat(broken.body() + broken.answer()).isEmpty();
    }

    @Test
    void everyVerbGoesToItsPath() {
        service.reply(200, DRAFT + "}").reply(200, "{\"id\":\"c-1\",\"version\":7}");
        for (int i = 2; i < 10; i++) {
            service.reply(i < 8 ? Reply.of(200, DOCUMENT) : Reply.of(204, ""));
        }
        SdkOrg org = org();

        org.version(CONFIGURATION, Version.DRAFT);
        org.version(CONFIGURATION, new Version("7"));
        org.deployment(DEPLOYMENT);
        org.createConfiguration(tree("{\"a\":1}"));
        org.replaceDraft(CONFIGURATION, tree("{\"a\":2}"));
        org.publish(CONFIGURATION);
        org.createDeployment(tree("{\"a\":3}"));
        org.replaceDeployment(DEPLOYMENT, tree("{\"a\":4}"));
        org.deleteDeployment(DEPLOYMENT);
        org.deleteConfiguration(CONFIGURATION);

        String root = " /api/v2/webdeployments/";
        assertThat(service.lines())
                .containsExactly(
                        "POST /oauth/token",
                        "GET" + root + "configurations/c-1/versions/draft",
                        "GET" + root + "configurations/c-1/versions/7",
                        "GET" + root + "deployments/d-1",
                        "POST" + root + "configurations",
                        "PUT" + root + "configurations/c-1/versions/draft",
                        "POST" + root + "configurations/c-1/versions/draft/publish",
                        "POST" + root + "deployments",
                        "PUT" + root + "deployments/d-1",
                        "DELETE" + root + "deployments/d-1",
                        "DELETE" + root + "configurations/c-1");
        assertThat(service.requests().stream().map(FakeService.Request::body).filter(body -> body.startsWith("{")))
                .containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":4}");
        assertThat(org.traffic()).isEqualTo(new Traffic(11, 0));
    }

    @Test
    void publicFilesAndTheTokensOwnerHaveTheirOwnPaths() {
        service.login(Reply.of(200, "{\"access_token\":\"" + FakeService.TOKEN + "\",\"expires_in\":3600}"));
        service.reply(200, "{\"v\":\"7\"}")
                .reply(200, "{\"allowAllDomains\":true}")
                .reply(200, "{\"o\":1}");
        SdkOrg org = org();

        assertThat(org.tokenExpiry()).as("before the first request").isNull();
        assertThat(org.config(DEPLOYMENT)).isEqualTo(tree("{\"v\":\"7\"}"));
        assertThat(org.domains(DEPLOYMENT)).isEqualTo(tree("{\"allowAllDomains\":true}"));
        assertThat(org.tokenOwner()).isEqualTo(tree("{\"o\":1}"));
        assertThat(org.tokenExpiry()).isEqualTo(time.now().plusSeconds(3600));
        assertThat(service.lines())
                .contains(
                        "GET /webdeployments/v1/deployments/d-1/config.json",
                        "GET /webdeployments/v1/deployments/d-1/domains.json",
                        "GET /api/v2/tokens/me");
    }

    @Test
    void workAndRequestsAreAnnouncedWithBeginAndEnd() {
        List<String> seen = new ArrayList<>();
        Notices listener = new Notices() {
            @Override
            public void say(String line) {
                seen.add("say " + line);
            }

            @Override
            public void begin(String what, @Nullable String whose) {
                seen.add("begin " + what + (whose == null ? "" : " " + whose));
            }

            @Override
            public void end() {
                seen.add("end");
            }
        };
        Connection usual = connection(READY, service.address());
        SdkOrg org = SdkOrg.connect(new Connection(
                usual.credentials(),
                usual.hosts(),
                usual.proxies(),
                usual.extraAuthorities(),
                usual.limits(),
                usual.time(),
                listener,
                usual.userAgent(),
                false,
                null));
        service.reply(200, DOCUMENT);

        assertThat(org.during("publishing", "Support", () -> org.deployment(DEPLOYMENT)))
                .isEqualTo(tree(DOCUMENT));
        assertThat(seen).containsExactly("begin publishing Support", "begin reading deployment `d-1`", "end", "end");
        seen.clear();
        assertThat(org.await("it to change", Duration.ofSeconds(1), () -> "now", "now"::equals))
                .contains("now");
        assertThat(seen).containsExactly("begin waiting for it to change", "end");
    }

    @Test
    void aCommandForAHintSelectsTheOrg() {
        assertThat(org().command("list")).isEqualTo("wmconfig list");
        assertThat(SdkOrg.connect(connection(READY, service.address()), " --profile prod")
                        .command("delete --id d-1"))
                .isEqualTo("wmconfig delete --id d-1 --profile prod");
    }

    @Test
    void statusesAndVersionsHaveOneFormWhateverTheAnswers() {
        service.reply(200, "{\"id\":\"d-1\",\"status\":\"ACTIVE\",\"configuration\":{\"version\":7}}");
        service.reply(200, "{\"id\":\"c-1\",\"version\":7,\"status\":\"pending\"}");
        service.reply(200, "{\"entities\":[{\"id\":\"c-1\",\"version\":\"3\",\"status\":\"odd\"}],\"total\":1}");
        SdkOrg org = org();

        assertThat(org.replaceDeployment(DEPLOYMENT, tree("{}")))
                .isEqualTo(tree("{\"id\":\"d-1\",\"status\":\"Active\",\"configuration\":{\"version\":\"7\"}}"));
        assertThat(org.publish(CONFIGURATION))
                .isEqualTo(tree("{\"id\":\"c-1\",\"version\":\"7\",\"status\":\"Pending\"}"));
        assertThat(org.configurations()).containsExactly(tree("{\"id\":\"c-1\",\"version\":\"3\",\"status\":\"odd\"}"));
    }

    @Test
    void entitiesOfAListHaveThatFormToo() {
        service.reply(200, "{\"entities\":[{\"id\":\"d-1\",\"status\":\"inactive\"}],\"total\":1}");
        service.reply(200, "{\"entities\":[{\"id\":\"d-1\",\"status\":\"deleting\"}],\"total\":1}");
        SdkOrg org = org();

        assertThat(org.deployments()).containsExactly(tree("{\"id\":\"d-1\",\"status\":\"Inactive\"}"));
        assertThat(org.deploymentsWithVersions()).containsExactly(tree("{\"id\":\"d-1\",\"status\":\"Deleting\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"c-2 | 7", "'' | 7", "c-1 | 8", "c-1 | DRAFT", "c-1 | ''"})
    void anAnswerAboutAnotherVersionIsNotTrusted(String id, String version) {
        service.reply(200, "{\"id\":\"" + id + "\",\"version\":\"" + version + "\"}");

        OrgException failure = failure(() -> org().version(CONFIGURATION, new Version("7")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void idsAreComparedWithoutTheirLetterCase() {
        service.reply(200, "{\"id\":\"D-1\"}").reply(200, "{\"id\":\"d-2\"}");
        SdkOrg org = org();

        assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree("{\"id\":\"D-1\"}"));
        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void aWriteThatIsAcceptedWithoutAWordHasAnEmptyAnswer() {
        service.reply(204, "").reply(202, "");
        SdkOrg org = org();

        assertThat(org.replaceDraft(CONFIGURATION, tree("{}"))).isEqualTo(tree("{}"));
        assertThat(org.publish(CONFIGURATION)).isEqualTo(tree("{}"));
    }

    @Test
    void somethingIsCheckedBeforeEachRetryOfADraft() {
        List<Integer> seen = new ArrayList<>();
        service.reply(503, "").reply(503, "").reply(200, DRAFT + "}");

        org().replaceDraft(
                        CONFIGURATION,
                        tree("{}"),
                        () -> seen.add(service.apiLines().size()));

        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void aWriteThatMayHaveWorkedStaysOpenWhateverFailsAfterIt() {
        service.reply(Reply.cut()).reply(422, "").reply(422, "").reply(503, "").reply(404, "");
        SdkOrg org = org();

        assertThat(failure(() -> org.replaceDraft(CONFIGURATION, tree("{}"))).leavesWriteOpen())
                .isTrue();
        assertThat(failure(() -> org.replaceDraft(CONFIGURATION, tree("{}"))).leavesWriteOpen())
                .isFalse();
        assertThat(failure(() -> org.deployment(DEPLOYMENT)).leavesWriteOpen()).isFalse();
    }

    @Test
    void whatADeleteOfOursMayHaveDeletedMayBeMissingAfterwards() {
        service.reply(Reply.cut())
                .reply(404, "")
                .reply(404, "")
                .reply(Reply.cut())
                .reply(403, "");
        SdkOrg org = org();

        org.deleteDeployment(DEPLOYMENT);
        assertThat(service.apiLines()).hasSize(2);
        assertThat(failure(() -> org.deleteDeployment(DEPLOYMENT)).failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(failure(() -> org.deleteConfiguration(CONFIGURATION)).first().kind())
                .isEqualTo(ProblemKind.PERMISSION_MISSING);
    }

    @Test
    void oneDeploymentOfManyHasTheWholeTimeForItself() {
        limits = Limits.of(0, Duration.ofSeconds(20));
        service.reply(200, DOCUMENT).reply(503, "");
        SdkOrg org = org();
        time.advance(Duration.ofSeconds(25));

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().summary()).contains("the command");
        assertThat(org.withFreshDeadline(() -> org.deployment(DEPLOYMENT))).isEqualTo(tree(DOCUMENT));
        assertThat(failure(() -> org.withFreshDeadline(() -> {
                            time.advance(Duration.ofSeconds(21));
                            return org.deployment(DEPLOYMENT);
                        }))
                        .first()
                        .summary())
                .contains("one deployment");
        assertThat(org.now()).isEqualTo(time.now());
    }

    @Test
    void requestsSayWhoTheyAre() {
        service.reply(200, DOCUMENT);
        org().deployment(DEPLOYMENT);

        FakeService.Request login = service.requests().get(0);
        assertThat(login.body()).isEqualTo("grant_type=client_credentials");
        assertThat(login.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(login.header("Authorization")).isEqualTo("Basic Y2xpZW50LTE6Y2FuYXJ5LXNlY3JldC0wODE1");
        assertThat(login.header("User-Agent")).isEqualTo("wmconfig/1.2.3");
        assertThat(service.last().header("Authorization")).isEqualTo("Bearer " + FakeService.TOKEN);
        assertThat(service.last().header("User-Agent")).isEqualTo("wmconfig/1.2.3");
        assertThat(service.last().header("Accept")).isEqualTo("application/json");
        assertThat(service.last().header("Content-Length")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"b\":1.10,\"a\":12345678901234567890}",
                ",\"z\":null,\"y\":{},\"x\":[],\"w\":[{}],\"a\":\"\"}",
                ",\"n\":1.0E+2,\"m\":0.1000000000000000000000000000001,\"o\":100.00}",
                ",\"dateModified\":\"2026-07-01T09:00:00.123456Z\",\"status\":\"Unheard\"}"
            })
    void documentsSurviveToTheDigit(String fields) {
        String json = DRAFT + fields;
        service.reply(200, json).reply(200, json);
        SdkOrg org = org();

        org.replaceDraft(CONFIGURATION, org.version(CONFIGURATION, Version.DRAFT));

        assertThat(service.last().body()).isEqualTo(json);
    }

    @Test
    void halfACharacterSurvives() {
        String json = DRAFT + ",\"a\":\"\\uD83D é\"}";
        service.reply(200, json).reply(200, json);
        SdkOrg org = org();

        org.replaceDraft(CONFIGURATION, org.version(CONFIGURATION, Version.DRAFT));

        assertThat(service.last().body()).isEqualTo(DRAFT + ",\"a\":\"\\uD83D \\u00E9\"}");
    }

    @Test
    void aDocumentOfFiveMegabytesWorks() {
        String json = DRAFT + ",\"a\":\"" + "x".repeat(5_000_000) + "\"}";
        service.reply(200, json).reply(200, json);
        SdkOrg org = org();

        org.replaceDraft(CONFIGURATION, org.version(CONFIGURATION, Version.DRAFT));

        assertThat(service.last().body()).isEqualTo(json);
    }

    @Test
    void oddIdsStayOnePartOfThePath() {
        service.reply(200, "{\"id\":\"a/../b?c=d#e f$1\\\\2+%é\"}");
        service.reply(200, "{\"id\":\"a;b\",\"version\":\"1/2\"}");
        SdkOrg org = org();

        org.deployment(new DeploymentId("a/../b?c=d#e f$1\\2+%é"));
        org.version(new ConfigurationId("a;b"), new Version("1/2"));

        assertThat(service.apiLines())
                .containsExactly(
                        "GET /api/v2/webdeployments/deployments/a%2F..%2Fb%3Fc%3Dd%23e%20f%241%5C2%2B%25%C3%A9",
                        "GET /api/v2/webdeployments/configurations/a%3Bb/versions/1%2F2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatWouldLeadElsewhereIsNotFound(String id) {
        SdkOrg org = org();

        assertThat(failure(() -> org.deleteDeployment(new DeploymentId(id))).failure())
                .isEqualTo(Failure.NOT_FOUND);
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"b\":{\"a\":1,\"a\":1}}", "[]", "\"text\"", "null"})
    void anAnswerThatIsNoPlainDocumentIsNotTrusted(String json) {
        service.reply(200, json);
        SdkOrg org = org();

        var failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(service.apiLines()).hasSize(1);
    }

    @Test
    void anAnswerBeyondTheBoundsIsNotTrusted() {
        service.reply(200, "{\"a\":".repeat(500) + "1" + "}".repeat(500));
        service.reply(200, "{\"a\":" + "9".repeat(2000) + "}");
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void anAnswerOfEndlessLengthIsNotRead() {
        service.reply(Reply.of(200, new byte[65 * 1024 * 1024]));
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "{\"a\":", "{} {}", ""})
    void aReadThatBringsNoJsonIsTriedAgain(String body) {
        service.reply(200, body).reply(200, DOCUMENT);
        SdkOrg org = org();

        assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
        assertThat(notices).containsExactly("unreadable response; retrying in 0.5 s (attempt 2 of 6)");
    }

    @Test
    void textThatIsNoUtf8IsNamedAsThatAtOnce() {
        service.reply(Reply.of(200, "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
        SdkOrg org = org();

        Problem problem = failure(() -> org.deployment(DEPLOYMENT)).first();

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).isEqualTo("the response for deployment `d-1` is not UTF-8 text");
        assertThat(service.apiLines()).hasSize(1);
    }

    @Test
    void anEncodedAnswerIsNamedAsThatAtOnce() {
        service.reply(200, DOCUMENT, "Content-Encoding: gzip").reply(200, DOCUMENT, "Content-Encoding: identity");
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().summary())
                .isEqualTo("the response for deployment `d-1` is encoded as `gzip`, but wmconfig accepts only"
                        + " uncompressed responses");
        org.deployment(DEPLOYMENT);
        assertThat(service.last().header("Accept-Encoding")).isEqualTo("identity");
        assertThat(service.apiLines()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        service.reply(200, "\uFEFF" + DOCUMENT);

        assertThat(org().deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
    }

    @Test
    void readingNoJsonToTheEndIsNotTrusted() {
        service.rule(request -> request.path().contains("/api/") ? Reply.of(200, "<html>") : null);
        SdkOrg org = org();

        var failure = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(service.apiLines()).hasSize(6);
    }
}
