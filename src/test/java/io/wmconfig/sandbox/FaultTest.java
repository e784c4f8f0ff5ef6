package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault does what it says, to the requests that it names. */
class FaultTest {
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

    @Test
    void aStatusComesInsteadOfTheWorkSoManyTimesAfterSoMany() {
        sandbox.addFault(Fault.parse("POST */configurations status=503 times=2 after=1 header=Retry-After:3"));

        assertThat(create().status()).isEqualTo(201);
        Reply hit = create();
        assertThat(hit.status()).isEqualTo(503);
        assertThat(hit.header("Retry-After")).isEqualTo("3");
        assertThat(hit.text("code")).isEqualTo("service.unavailable");
        assertThat(hit.text("contextId")).isEqualTo(hit.header("ININ-Correlation-Id"));
        assertThat(create().status()).isEqualTo(503);
        assertThat(create().status()).isEqualTo(201);
        assertThat(sandbox.snapshot().configurations()).hasSize(2);
    }

    @Test
    void aStatusCanComeAfterTheWork() {
        sandbox.addFault(Fault.parse("POST * status=502 work=after"));
        assertThat(create().status()).isEqualTo(502);
        assertThat(sandbox.snapshot().configurations()).hasSize(1);
    }

    @Test
    void aGoodStatusKeepsTheBodyOfTheWork() {
        sandbox.addFault(Fault.parse("POST * status=202 work=after"));
        Reply reply = create();
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text("name")).isEqualTo("A");
    }

    @Test
    void aConnectionIsCutBeforeOrAfterTheWorkOrWithinTheAnswer() {
        sandbox.addFault(Fault.parse("POST * cut=before"));
        sandbox.addFault(Fault.parse("POST * cut=after"));
        sandbox.addFault(Fault.parse("POST * cut=during"));

        assertThat(create().status()).isZero();
        assertThat(sandbox.snapshot().configurations()).isEmpty();
        assertThat(create().status()).isZero();
        assertThat(sandbox.snapshot().configurations()).hasSize(1);
        Reply half = create();
        assertThat(half.status()).isEqualTo(201);
        assertThat(half.body()).hasSize(Integer.parseInt(half.header("Content-Length")) / 2);
        assertThat(sandbox.snapshot().configurations()).hasSize(2);
        assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(0, 0, 201);
    }

    @Test
    void anAnswerIsDelayedOrNeverComes() throws Exception {
        sandbox.addFault(Fault.parse("GET * delay=50ms"));
        sandbox.addFault(Fault.parse("GET * hang"));
        long start = System.nanoTime();
        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(49));

        CompletableFuture<Reply> hanging = CompletableFuture.supplyAsync(() -> caller.get(DEPLOYMENTS));
        while (sandbox.requests().size() < 2) {
            Thread.sleep(2);
        }
        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(200);
        assertThat(hanging.isDone()).isFalse();
        sandbox.close();
        assertThat(hanging.get(2, TimeUnit.SECONDS).status()).isZero();
    }

    @Test
    void aBodyIsNotWhatItShouldBe() {
        sandbox.addFault(Fault.parse("GET * status=502 body=html"));
        sandbox.addFault(Fault.parse("GET * body=truncated"));
        sandbox.addFault(Fault.parse("GET * body=gzip"));
        sandbox.addFault(Fault.parse("GET * body=empty"));
        sandbox.addFault(Fault.parse("GET * \"body={\\u0000 not json\""));

        Reply html = caller.get(DEPLOYMENTS);
        assertThat(html.status()).isEqualTo(502);
        assertThat(html.header("Content-Type")).isEqualTo("text/html");
        assertThat(html.body()).startsWith("<html>");
        Reply truncated = caller.get(DEPLOYMENTS);
        assertThat(truncated.status()).isEqualTo(200);
        assertThat(truncated.body()).startsWith("{").doesNotContain("total");
        assertThat(truncated.header("Content-Length"))
                .isEqualTo(Integer.toString(truncated.body().length()));
        assertThat(caller.get(DEPLOYMENTS).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(caller.get(DEPLOYMENTS).body()).isEmpty();
        assertThat(caller.get(DEPLOYMENTS).body()).startsWith("{\\u0000 not");
    }

    @Test
    void aReadIsStale() {
        String id = caller.published("A");
        caller.put(Caller.draft(id), Caller.configuration("B"));
        sandbox.addFault(Fault.parse("GET */draft stale"));

        assertThat(caller.get(Caller.draft(id)).text("name")).isEqualTo("A");
        assertThat(caller.get(Caller.draft(id)).text("name")).isEqualTo("B");
    }

    @Test
    void aRequestIsHitByItsNumberOrItsQuery() {
        sandbox.addFault(Fault.parse("#2 status=500"));
        sandbox.addFault(Fault.parse("get *?*pageSize=1* status=504 times=always"));

        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(200);
        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(500);
        assertThat(caller.get(DEPLOYMENTS + "?pageSize=1").status()).isEqualTo(504);
        assertThat(caller.get(DEPLOYMENTS + "?pageSize=1").status()).isEqualTo(504);
        sandbox.clearFaults();
        assertThat(caller.get(DEPLOYMENTS + "?pageSize=1").status()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointFailsInItsOwnWords() {
        sandbox.addFault(Fault.parse("POST /oauth/token status=400"));
        sandbox.addFault(Fault.parse("POST /oauth/token status=500"));
        assertThat(caller.call("POST", "/oauth/token", "", Map.of()).text("error"))
                .isEqualTo("invalid_request");
        assertThat(caller.call("POST", "/oauth/token", "", Map.of()).text("error"))
                .isEqualTo("server_error");
    }

    @Test
    void aCodeDecidesTheStatusAndRetryAfterFollowsItsSwitch() {
        sandbox.addFault(Fault.parse("GET * code=too.many.requests retry-after=7"));
        Reply reply = caller.get(DEPLOYMENTS);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        sandbox.addFault(Fault.parse("GET * status=418 code=odd"));
        assertThat(caller.get(DEPLOYMENTS).text("code")).isEqualTo("odd");
    }

    @Test
    void aSecondEditorWorksBeforeOrAfterARequest() {
        String id = caller.published("A");
        Runnable rename = () -> sandbox.edit(editor -> editor.changeDraft(id, draft -> draft.put("name", "Theirs")));
        sandbox.addFaultAfter(Fault.parse("PUT */draft"), rename);
        sandbox.addFaultBefore(Fault.parse("POST */publish"), rename);

        assertThat(caller.put(Caller.draft(id), Caller.configuration("Mine")).text("name"))
                .isEqualTo("Mine");
        assertThat(caller.get(Caller.draft(id)).text("name")).isEqualTo("Theirs");
        caller.put(Caller.draft(id), Caller.configuration("Mine"));
        assertThat(caller.publish(id).text("name")).isEqualTo("Theirs");
    }

    @Test
    void aFileHoldsTextsAndObjects(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("faults.json");
        Files.writeString(file, """
                ["GET * status=500",
                 {"method": "get", "path": "*", "status": 503, "times": 2, "headers": {"X-A": "b"}, "hang": false},
                 {"nth": 4, "cut": "before"}]""");
        Fault.readFile(file).forEach(sandbox::addFault);

        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(500);
        Reply second = caller.get(DEPLOYMENTS);
        assertThat(second.status()).isEqualTo(503);
        assertThat(second.header("X-A")).isEqualTo("b");
        caller.get(DEPLOYMENTS);
        assertThat(caller.get(DEPLOYMENTS).status()).isZero();

        Files.writeString(file, "{}");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.readFile(file));
        Files.writeString(file, "[");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.readFile(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "#0 hang",
                "#x hang",
                "GET * colour=red",
                "GET * status=99",
                "GET * cut=never",
                "GET * times=0",
                "GET * hang=1",
                "GET * delay=long",
                "GET * header=novalue",
                "GET * \"open"
            })
    void aBadFaultIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text));
    }

    @ParameterizedTest
    @EnumSource(FaultOption.class)
    void everyOptionIsListed(FaultOption option) {
        assertThat(Fault.listing()).anyMatch(line -> line.startsWith(option.key()));
        assertThat(List.of(FaultOption.named(option.key()))).containsExactly(option);
    }

    private Reply create() {
        return caller.post(CONFIGURATIONS, Caller.configuration("A"));
    }
}
