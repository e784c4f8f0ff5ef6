package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.FakeService.Reply;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.settings.Region;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkOrgLoginTest extends SdkOrgFixture {
    private static final String UNKNOWN_CLIENT = "{\"error\":\"invalid_client\",\"description\":\"client not found\"}";
    private static final String WRONG_SECRET =
            "{\"error\":\"invalid_client\",\"description\":\"authentication failed\"}";
    private static final String THROTTLED =
            "{\"error\":\"invalid_request\",\"description\":\"rate limit exceeded; try again later\"}";
    private static final String BAD_TOKEN = "{\"code\":\"bad.credentials\",\"message\":\"Invalid login credentials.\"}";

    @Test
    void aTokenServesManyCalls() {
        service.reply(200, DOCUMENT).reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);
        org.deployment(DEPLOYMENT);

        assertThat(service.lines()).hasSize(3);
    }

    @Test
    void aReadyTokenNeedsNoLogin() {
        service.reply(200, DOCUMENT);

        org(READY).deployment(DEPLOYMENT);

        assertThat(service.lines()).containsExactly("GET /api/v2/webdeployments/deployments/d-1");
        assertThat(service.last().header("Authorization")).isEqualTo("Bearer " + FakeService.TOKEN);
    }

    @Test
    void aWrongSecretIsTriedOnce() {
        service.login(Reply.of(401, WRONG_SECRET));
        SdkOrg org = org();

        OrgException failure = failure(org::deployments);

        assertThat(service.lines()).containsExactly("POST /oauth/token");
        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.CREDENTIALS_REFUSED);
        assertThat(failure.first().stage()).isEqualTo(Stage.LOGIN);
        assertThat(failure.first().summary())
                .isEqualTo("Genesys Cloud rejected the client credentials at `127.0.0.1:" + service.port() + "`");
        assertThat(failure.first().hint()).contains("the right credentials for the wrong region fail the same way");
        assertThat(notices).isEmpty();
    }

    @Test
    void anUnknownClientIsTriedOnceAndTheRegionIsNamed() {
        region = Region.parse("eu-west-1");
        service.login(Reply.of(400, UNKNOWN_CLIENT));
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().summary())
                .isEqualTo("Genesys Cloud rejected the client credentials in region `eu-west-1`");
        assertThat(failure(org::configurations).first().kind()).isEqualTo(ProblemKind.CREDENTIALS_REFUSED);
        assertThat(service.lines()).containsExactly("POST /oauth/token");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', CREDENTIALS_REFUSED",
        "403, <html>, CREDENTIALS_REFUSED",
        "400, '{\"error\":\"invalid_client\"}', CREDENTIALS_REFUSED",
        "400, '{\"error\":\"invalid_request\"}', REFUSED",
        "400, '', REFUSED",
        "404, <html>, REFUSED",
        "405, '', REFUSED",
        "422, '', REFUSED",
    })
    void whatIsNotAboutTheCredentialsIsARefusal(int status, String body, ProblemKind kind) {
        service.login(Reply.of(status, body));
        SdkOrg org = org();

        Problem problem = failure(org::deployments).first();

        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.stage()).isEqualTo(Stage.LOGIN);
        assertThat(service.lines()).hasSize(1);
    }

    @Test
    void aThrottledLoginIsWaitedOut() {
        List<Reply> logins = List.of(Reply.of(400, THROTTLED), FakeService.token("t", 100));
        service.rule(request -> {
            int seen = service.lines().size();
            return request.path().equals("/oauth/token") ? logins.get(seen - 1) : null;
        });
        service.reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);

        assertThat(notices).containsExactly("login rate limited; retrying in 1 s (for up to 60 s)");
        assertThat(org.traffic()).isEqualTo(new Traffic(3, 1));
    }

    @Test
    void aLoginThatStaysThrottledIsWaitedOutForAMinute() {
        service.login(Reply.of(400, THROTTLED));
        SdkOrg org = org();

        OrgException failure = failure(org::deployments);

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.RATE_LIMITED);
        assertThat(failure.first().stage()).isEqualTo(Stage.LOGIN);
        assertThat(failure.first().summary()).isEqualTo("the login host is still rate-limiting requests after 60 s");
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void aThrottledLoginEndsWithTheTimeForTheCommand() {
        limits = Limits.of(5, Duration.ofSeconds(10));
        service.login(Reply.of(400, THROTTLED));
        SdkOrg org = org();

        OrgException failure = failure(org::deployments);

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.RATE_LIMITED);
        assertThat(failure.first().summary())
                .isEqualTo("Genesys Cloud is still rate-limiting requests at the time limit of 10 s for the command");
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "0",
                "1e400",
                "99999999999999999999",
                "0.25",
                "\"3600\"",
                "null",
                "\"soon\"",
                "1e-999999999"
            })
    void aTokenMayHaveAnyLifetime(String seconds) {
        service.login(Reply.of(200, "{\"access_token\":\"t\",\"expires_in\":" + seconds + "}"));
        service.reply(200, DOCUMENT).reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);
        org.deployment(DEPLOYMENT);

        assertThat(service.lines()).filteredOn("POST /oauth/token"::equals).hasSize(1);
    }

    @Test
    void aLoginHostThatFailsIsAskedAgain() {
        service.rule(request -> service.lines().size() == 1 ? Reply.of(503, "") : null);
        service.reply(200, DOCUMENT);

        org().deployment(DEPLOYMENT);

        assertThat(notices).containsExactly("Genesys Cloud answered 503; retrying in 0.5 s (attempt 2 of 6)");
    }

    @Test
    void aTokenThatCannotBeAHeaderIsNotTrusted() {
        service.login(Reply.of(200, "{\"access_token\":\"a\\r\\nX: b\"}"));
        SdkOrg org = org();

        assertThat(failure(org::deployments).first().kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void aTokenNearItsEndIsRenewed() {
        limits = Limits.of(5, Duration.ofHours(1));
        service.login(FakeService.token("short", 600));
        service.reply(200, DOCUMENT).reply(200, DOCUMENT).reply(200, DOCUMENT);
        SdkOrg org = org();

        org.deployment(DEPLOYMENT);
        time.advance(Duration.ofSeconds(500));
        org.deployment(DEPLOYMENT);
        time.advance(Duration.ofSeconds(41));
        org.deployment(DEPLOYMENT);

        assertThat(service.lines())
                .hasSize(5)
                .filteredOn("POST /oauth/token"::equals)
                .hasSize(2);
    }

    @Test
    void aRefusedTokenIsReplacedOnceAlsoForACreate() {
        service.reply(401, BAD_TOKEN, "ININ-Correlation-Id: c-7").reply(201, "{\"id\":\"new\"}");
        SdkOrg org = org();

        assertThat(org.createConfiguration(tree("{\"name\":\"x\"}"))).isEqualTo(tree("{\"id\":\"new\"}"));
        assertThat(service.lines())
                .containsExactly(
                        "POST /oauth/token",
                        "POST /api/v2/webdeployments/configurations",
                        "POST /oauth/token",
                        "POST /api/v2/webdeployments/configurations");
        assertThat(service.last().body()).isEqualTo("{\"name\":\"x\"}");
        assertThat(org.traffic()).isEqualTo(new Traffic(4, 1));
    }

    @Test
    void aTokenRefusedTwiceEndsTheCall() {
        service.reply(401, BAD_TOKEN, "ININ-Correlation-Id: c-7").reply(401, BAD_TOKEN, "ININ-Correlation-Id: c-8");
        SdkOrg org = org();

        OrgException failure = failure(() -> org.replaceDraft(CONFIGURATION, tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.FINAL);
        assertThat(failure.first().kind()).isEqualTo(ProblemKind.CREDENTIALS_REFUSED);
        assertThat(failure.first().answer()).hasToString("ServiceResponse[status=401, correlationId=c-8]");
        assertThat(service.lines()).hasSize(4);
    }

    @Test
    void aRefusedReadyTokenEndsTheCallAtOnce() {
        service.reply(401, BAD_TOKEN);
        SdkOrg org = org(READY);

        OrgException failure = failure(() -> org.deployment(DEPLOYMENT));

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.CREDENTIALS_REFUSED);
        assertThat(failure.first().detail()).contains("`.env`").contains("expired");
        assertThat(service.lines()).hasSize(1);
    }

    @Test
    void aForbiddenAddressIsNamed() {
        service.rule(request -> request.path().startsWith("/api")
                ? Reply.of(401, "{\"code\":\"ip.not.authorized\",\"message\":\"no\"}")
                : null);
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).first().summary()).contains("IP address");
    }

    @Test
    void threadsShareOneToken() throws Exception {
        service.rule(request -> request.path().startsWith("/api") ? Reply.of(200, DOCUMENT) : null);
        SdkOrg org = org();
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> calls = IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(i -> () -> org.deployment(DEPLOYMENT))
                    .toList();
            for (Future<Object> done : workers.invokeAll(calls)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(service.lines()).filteredOn("POST /oauth/token"::equals).hasSize(1);
        assertThat(org.traffic()).isEqualTo(new Traffic(41, 0));
    }
}
