package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.FakeService.Reply;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkOrgRepeatsTest extends SdkOrgFixture {
    private static final String LIMITED = "{\"code\":\"too.many.requests\",\"message\":\"slow down\"}";

    @Test
    void retryAfterIsHonouredInSeconds() {
        service.reply(429, LIMITED, "retry-after: 2").reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
        assertThat(notices).containsExactly("rate limited; retrying in 2 s (attempt 2 of 6)");
        assertThat(org.traffic()).isEqualTo(new Traffic(3, 1, 1));
    }

    @Test
    void retryAfterIsHonouredAsDate() {
        service.reply(429, LIMITED, "Retry-After: Wed, 1 Jul 2026 09:00:37 GMT").reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(37));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "-0.5", "0", "0.0", "1e3", "NaN", "", ".", "Wed, 1 Jul 2026 08:00:00 GMT"})
    void aRetryAfterWithoutAWaitStillBacksOff(String value) {
        service.reply(429, LIMITED, "Retry-After: " + value)
                .reply(503, "", "Retry-After: " + value)
                .reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1500", "0.2, 200", "0.0001, 1", ".5, 500", "2., 2000", "7, 7000"})
    void retryAfterMayHaveAFraction(String value, long millis) {
        service.reply(429, LIMITED, "Retry-After: " + value).reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999999999",
                "9223372036854775807",
                "99999999999999999999999999",
                "99999999999.5",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void aWaitOfAnySizeThatDoesNotFitEndsAtOnce(String value) {
        service.reply(429, LIMITED, "Retry-After: " + value);
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().kind()).isEqualTo(ProblemKind.RATE_LIMITED);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void retryAfterOfAnUnavailableServiceIsHonoured() {
        service.reply(503, "", "Retry-After: 7").reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
        assertThat(notices).containsExactly("Genesys Cloud answered 503; retrying in 7 s (attempt 2 of 6)");
    }

    @Test
    void theResetOfTheRateIsTheWaitWhenThereIsNoOther() {
        service.reply(429, LIMITED, "inin-ratelimit-reset: 9", "Retry-After: 4").reply(200, DOCUMENT);
        service.reply(429, LIMITED, "inin-ratelimit-reset: 9").reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);
        org.deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(9));
    }

    @Test
    void aSingleCommandWaitsWhatIsAskedAndNoMore() {
        for (int i = 0; i < 5; i++) {
            service.reply(429, LIMITED, "Retry-After: 1");
        }
        for (int i = 0; i < 20; i++) {
            service.reply(200, DOCUMENT);
        }
        SdkOrg org = org();

        for (int i = 0; i < 20; i++) {
            org.deployment(DEPLOYMENT);
        }

        assertThat(time.pauses()).hasSize(5).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void createsAndPublishWaitOutARateLimit() {
        service.reply(429, LIMITED, "Retry-After: 1").reply(201, DOCUMENT);
        service.reply(429, LIMITED, "Retry-After: 1").reply(200, DOCUMENT);
        SdkOrg org = org();

        org.createDeployment(tree("{}"));
        org.publish(CONFIGURATION);

        assertThat(service.apiLines()).hasSize(4);
    }

    @Test
    void waitsDoubleUpToThirtySeconds() {
        limits = new Limits(8, Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofSeconds(30));
        time.random(0.999_999);
        service.rule(request -> request.path().startsWith("/api") ? Reply.of(503, "") : null);
        SdkOrg org = org();

        OrgException failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(time.pauses().stream().map(wait -> Math.round(wait.toMillis() / 1000.0)))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.SERVICE_FAILED);
        assertThat(failure.first().summary()).isEqualTo("Genesys Cloud answered 503 for deployment `d-1` (9 attempts)");
        assertThat(failure.first().answer()).isNotNull();
        assertThat(notices)
                .hasSize(8)
                .last()
                .isEqualTo("Genesys Cloud answered 503; retrying in 30 s (attempt 9 of 9)");
    }

    @Test
    void waitsAreSpreadOut() {
        time.random(0);
        service.reply(500, "").reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aReplacementIsRepeatedAfterAFailureThatMayPass(int status) {
        service.reply(status, "<html>").reply(200, DOCUMENT);

        org().replaceDeployment(DEPLOYMENT, tree("{\"a\":1}"));

        assertThat(service.apiLines()).hasSize(2);
        assertThat(service.last().body()).isEqualTo("{\"a\":1}");
        assertThat(notices)
                .containsExactly("Genesys Cloud answered " + status + "; retrying in 0.5 s (attempt 2 of 6)");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 505, 405, 418})
    void otherFailuresAreFinal(int status) {
        service.reply(status, "");
        SdkOrg org = org();

        OrgException failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.SERVICE_FAILED);
        assertThat(service.apiLines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aCreateIsNeverRepeatedAfterAFailureOfTheService(int status) {
        service.reply(status, "{\"contextId\":\"c-9\"}");
        SdkOrg org = org();

        OrgException failure = failure(() -> org.createConfiguration(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.LOST);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.ANSWER_LOST);
        assertThat(failure.first().answer()).hasToString("ServiceResponse[status=" + status + ", correlationId=c-9]");
        assertThat(service.apiLines()).hasSize(1);
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"a\":", "[]", "{\"a\":1,\"a\":2}"})
    void aPublishWhoseAnswerCannotBeReadIsLost(String body) {
        service.reply(200, body);
        SdkOrg org = org();

        assertThat(failure(() -> org.publish(CONFIGURATION)).failure()).isEqualTo(Failure.LOST);
        assertThat(service.apiLines()).hasSize(1);
    }

    @Test
    void aCreateWhoseConnectionIsCutIsLostAndWasSentOnce() {
        service.reply(Reply.cut()).reply(201, DOCUMENT);
        SdkOrg org = org();

        OrgException failure = failure(() -> org.createDeployment(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.LOST);
        assertThat(failure.first().detail()).contains("was cut");
        assertThat(service.apiLines()).hasSize(1);
        assertThat(org.traffic()).isEqualTo(new Traffic(2, 0));
    }

    @Test
    void aCreateWhoseAnswerIsCutIsLost() {
        service.reply(Reply.of(201, "{\"id\":\"x\"}").thenCut(3));
        SdkOrg org = org();

        assertThat(failure(() -> org.createDeployment(tree("{}"))).failure()).isEqualTo(Failure.LOST);
    }

    @Test
    void aReplacementWhoseConnectionIsCutIsRepeatedAndCounted() {
        service.reply(Reply.cut()).reply(200, DOCUMENT);
        SdkOrg org = org();

        org.replaceDraft(CONFIGURATION, tree("{}"));

        assertThat(service.apiLines()).hasSize(2);
        assertThat(notices).containsExactly("connection lost; retrying in 0.5 s (attempt 2 of 6)");
        assertThat(org.traffic()).isEqualTo(new Traffic(3, 1));
    }

    @Test
    void aReadWhoseAnswerIsCutIsRepeated() {
        service.reply(Reply.of(200, "{\"id\":\"x\"}").thenCut(3)).reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(service.apiLines()).hasSize(2);
        assertThat(notices).hasSize(1);
    }

    @Test
    void aConnectionThatStaysCutIsANetworkFailure() {
        service.rule(request -> request.path().startsWith("/api") ? Reply.cut() : null);
        SdkOrg org = org();

        OrgException failure = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.NETWORK_FAILED);
        assertThat(failure.first().summary()).isEqualTo("the connection to `127.0.0.1:" + service.port() + "` was cut");
        assertThat(service.apiLines()).hasSize(6);
    }

    @Test
    void noAnswerInTimeIsRepeatedWhereThatIsSafe() {
        limits = new Limits(1, Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofMillis(150));
        service.reply(Reply.of(200, DOCUMENT).after(600)).reply(200, DOCUMENT);

        assertThat(org().deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
    }

    @Test
    void aCreateWithoutAnAnswerInTimeIsLost() {
        limits = new Limits(1, Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofMillis(150));
        service.reply(Reply.of(200, DOCUMENT).after(600));
        SdkOrg org = org();

        OrgException failure = failure(() -> org.createDeployment(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.LOST);
        assertThat(failure.first().detail()).contains("no response").contains("0.2 s");
    }

    @Test
    void aCreateIsRepeatedWhenNobodyListensAndIsThenANetworkFailure() throws Exception {
        // Bound, so that nobody else gets the port, and deaf.
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SdkOrg org = SdkOrg.connect(connection(READY, URI.create("http://127.0.0.1:" + deaf.getLocalPort())));

            OrgException failure = failure(() -> org.createDeployment(tree("{}")));

            assertThat(failure.failure()).isEqualTo(Failure.FINAL);
            assertThat(failure.first().kind()).isEqualTo(ProblemKind.NETWORK_FAILED);
            assertThat(failure.first().summary()).endsWith("refused the connection");
            assertThat(notices).hasSize(5).first().isEqualTo("connection refused; retrying in 0.5 s (attempt 2 of 6)");
            assertThat(org.traffic()).isEqualTo(new Traffic(0, 5));
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        limits = Limits.of(0, Duration.ofMinutes(2));
        SdkOrg org = SdkOrg.connect(connection(READY, URI.create("http://nowhere.invalid:81")));

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().summary())
                .isEqualTo("cannot resolve host `nowhere.invalid:81`");
    }

    @Test
    void aDeleteThatFindsNothingAfterItsOwnRepeatIsDone() {
        service.reply(Reply.cut()).reply(404, "{\"code\":\"not.found\"}");
        service.reply(503, "").reply(404, "{\"code\":\"not.found\"}");
        SdkOrg org = org();

        org.deleteDeployment(DEPLOYMENT);
        org.deleteConfiguration(CONFIGURATION);

        assertThat(service.apiLines()).hasSize(4);
    }

    @Test
    void aDeleteThatFindsNothingAtFirstIsNotDone() {
        service.reply(404, "{\"code\":\"not.found\"}");
        service.reply(429, LIMITED).reply(404, "{\"code\":\"not.found\"}");
        SdkOrg org = org();

        assertThat(failure(() -> org.deleteDeployment(DEPLOYMENT)).failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(failure(() -> org.deleteDeployment(DEPLOYMENT)).failure()).isEqualTo(Failure.NOT_FOUND);
    }

    @Test
    void aRateLimitLongerThanTheTimeLeftFailsAtOnce() {
        service.reply(429, LIMITED, "Retry-After: 121");
        SdkOrg org = org();

        OrgException failure = failure(() -> org.createDeployment(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.RATE_LIMITED);
        assertThat(failure.first().summary())
                .isEqualTo("Genesys Cloud asks to wait 121 s, but only 120 s of the 120 s for the command is left");
        assertThat(time.pauses()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void aRateLimitLongerThanThirtySecondsIsWaitedOutIfThereIsTime() {
        service.reply(429, LIMITED, "Retry-After: 100").reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(100));
    }

    @Test
    void waitsOfUnknownLengthUseTheTimeToItsEnd() {
        limits = Limits.of(50, Duration.ofSeconds(3));
        service.rule(request -> request.path().startsWith("/api") ? Reply.of(503, "") : null);
        SdkOrg org = org();

        OrgException failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(failure.first().summary()).isEqualTo("the time limit of 3 s for the command was reached");
        assertThat(failure.first().detail())
                .isEqualTo("the last request for deployment `d-1` failed: Genesys Cloud answered 503");
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nothingIsSentWhenTheTimeIsUsedUp() {
        SdkOrg org = org(READY);
        time.advance(Duration.ofMinutes(2));

        OrgException failure = failure(() -> org.createDeployment(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void withoutRetriesThereIsOneTry() {
        limits = Limits.of(0, Duration.ofMinutes(2));
        service.reply(429, LIMITED, "Retry-After: 1");
        SdkOrg org = org();

        OrgException failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.RATE_LIMITED);
        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(service.apiLines()).hasSize(1);
    }

    @Test
    void anInterruptEndsTheWait() {
        service.reply(503, "");
        SdkOrg org = org();
        Thread.currentThread().interrupt();

        ProblemException end = catchThrowableOfType(ProblemException.class, () -> org.deployment(DEPLOYMENT));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(end.first().kind()).isEqualTo(ProblemKind.INTERRUPTED);
    }

    @Test
    void aRedirectIsNeverFollowed() throws Exception {
        try (FakeService other = FakeService.start()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                service.reply(status, "", "Location: " + other.address() + "/steal?token=x");
            }
            SdkOrg org = org();

            OrgException read = failure(() -> org.deployment(DEPLOYMENT));
            OrgException write = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));
            OrgException create = failure(() -> org.createDeployment(tree("{}")));
            failure(() -> org.deleteDeployment(DEPLOYMENT));
            failure(org::deployments);

            assertThat(List.of(read, write, create)).allSatisfy(failure -> {
                assertThat(failure.failure()).isEqualTo(Failure.FINAL);
                assertThat(failure.first().summary()).endsWith(" redirects to `127.0.0.1`");
            });
            assertThat(other.requests()).isEmpty();
            assertThat(service.apiLines()).hasSize(5);
        }
    }
}
