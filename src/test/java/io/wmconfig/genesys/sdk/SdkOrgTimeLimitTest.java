package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.FakeService.Reply;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In real time: the time limit ends a request wherever it hangs. And interim answers, which are none. */
class SdkOrgTimeLimitTest extends SdkOrgFixture {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private SdkOrg org(URI address, Proxies proxies) {
        Hosts hosts = new Hosts(address, address, address, null);
        return SdkOrg.connect(new Connection(
                READY,
                hosts,
                proxies,
                List.of(),
                Limits.of(5, LIMIT),
                Time.system(),
                notices::add,
                "wmconfig/1.2.3",
                false,
                null));
    }

    private static Problem timedOut(Runnable call) {
        long start = System.nanoTime();
        Problem problem = failure(call::run).first();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(1));
        assertThat(problem.kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(problem.summary()).isEqualTo("the time limit of 1 s for the command was reached");
        return problem;
    }

    @Test
    void headersThatTrickleInAreNotWaitedForLonger() {
        service.reply(Reply.trickle());
        SdkOrg org = org(service.address(), Proxies.none());

        Problem problem = timedOut(() -> org.deployment(DEPLOYMENT));

        assertThat(problem.detail()).isEqualTo("the last request for deployment `d-1` failed: no response in time");
    }

    @Test
    void aCreateWhoseAnswerTricklesInIsLost() {
        service.reply(Reply.trickle());
        SdkOrg org = org(service.address(), Proxies.none());

        OrgException failure = failure(() -> org.createDeployment(tree("{}")));

        assertThat(failure.failure()).isEqualTo(Failure.LOST);
    }

    @Test
    void aSilentProxyIsNotWaitedForLonger() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = Map.of(
                    "HTTPS_PROXY",
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "GENESYS_CLOUD_ACCESS_TOKEN",
                    "t",
                    "GENESYS_CLOUD_REGION",
                    "us-east-1");
            Proxies proxies = new SettingsReader(environment, Path.of(""))
                    .read(new SettingsRequest(null, null, null, null))
                    .proxies();
            SdkOrg org = org(URI.create("https://api.example.com"), proxies);

            Problem problem = timedOut(() -> org.createDeployment(tree("{}")));

            assertThat(problem.detail()).endsWith("failed: connection timed out");
        }
    }

    @Test
    void aRequestThatIsGivenUpWhileItsHostIsLookedUpIsNeverSent() throws Exception {
        CountDownLatch found = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        TimedRequest request = new TimedRequest();

        IOException failure = catchThrowableOfType(
                IOException.class,
                () -> request.within(Duration.ofMillis(50), timed -> {
                    await(found);
                    try {
                        timed.sending();
                    } catch (IOException e) {
                        refused.countDown();
                        throw e;
                    }
                    throw new AssertionError("sent");
                }));
        found.countDown();

        assertThat(FailedAttempt.broken(failure).kind()).isEqualTo(FailedAttempt.FailureKind.CONNECT_TIMEOUT);
        assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"id\":\"d-1\"}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding:"
                        + " chunked\r\n\r\n4;x=y\r\n{\"id\r\n8\r\n\":\"d-1\"}\r\n0\r\nX: y\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early\r\nLink: <c>\r\n\r\n"
                        + "HTTP/1.1 201 Created\r\nContent-Length: 12\r\n\r\n{\"id\":\"d-1\"}",
            })
    void interimAnswersArePassedOver(String last) {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
        service.reply(Reply.raw(early + last), Reply.raw(early + last));
        service.reply(200, "{\"id\":\"d-1\",\"b\":2}");
        SdkOrg org = org();

        assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
        assertThat(org.replaceDraft(CONFIGURATION, tree("{}"))).isEqualTo(tree(DOCUMENT));
        assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree("{\"id\":\"d-1\",\"b\":2}"));
        assertThat(service.apiLines()).hasSize(3);
    }

    @Test
    void aFailureAfterAnInterimAnswerIsAFailure() {
        service.reply(Reply.raw("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 20\r\n\r\n"
                + "{\"code\":\"not.found\"}"));
        SdkOrg org = org();

        assertThat(failure(() -> org.deployment(DEPLOYMENT)).failure()).isEqualTo(Failure.NOT_FOUND);
    }
}
