package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens, what they allow, and how often. */
class TokenTest {
    private static final String GRANT = "grant_type=client_credentials";

    private final Hands clock = new Hands();
    private TestSandbox sandbox;
    private Caller caller;

    @BeforeEach
    void usual() throws IOException {
        sandbox = TestSandbox.start(TestSettings.defaults());
        caller = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void clientCredentialsGetATokenThatIsGoodUntilItExpires() throws IOException {
        start(TestSettings.defaults().withClock(clock).withTokenLifetime(Duration.ofSeconds(60)));
        Reply reply = token(GRANT, basic("any", "thing"));
        assertThat(new Contract().faults("OAuthTokenResponse", reply.json())).isEmpty();
        assertThat(reply.text("token_type")).isEqualTo("bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(60);

        assertThat(list(reply.text("access_token")).status()).isEqualTo(200);
        clock.pass(60);
        assertThat(list(reply.text("access_token")).text("code")).isEqualTo("bad.credentials");
    }

    @Test
    void revokedTokensAreRefused() {
        String token = token(GRANT + "&client_id=a&client_secret=b", Map.of()).text("access_token");
        assertThat(list(token).status()).isEqualTo(200);

        sandbox.revokeTokens();
        assertThat(list(token).status()).isEqualTo(401);

        String second = token(GRANT, basic("a", "b")).text("access_token");
        sandbox.addFault(Fault.parse("GET */deployments revoke"));
        assertThat(list(second).status()).isEqualTo(401);
        assertThat(list(second).status()).isEqualTo(401);
    }

    @Test
    void wrongClientsAreRefusedAsTheFixturesSay() throws IOException {
        start(TestSettings.defaults().withClients(Map.of("id", "se:cret")));

        assertFixture("61-oauth-unknown-client.json", token(GRANT, basic("other", "se:cret")));
        assertFixture("62-oauth-wrong-secret.json", token(GRANT, basic("id", "wrong")));
        assertThat(token(GRANT, basic("id", "se:cret")).status()).isEqualTo(200);
        assertThat(token(GRANT + "&client_id=id&client_secret=se%3Acret", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void otherGrantsAreRefused() {
        assertThat(token("grant_type=password", basic("a", "b")).text("error")).isEqualTo("unsupported_grant_type");
        assertThat(token("", basic("a", "b")).text("error")).isEqualTo("invalid_request");
        assertThat(token(GRANT, Map.of()).text("error")).isEqualTo("invalid_client");
        assertThat(caller.get("/oauth/token").status()).isEqualTo(405);
    }

    @Test
    void onlyWhatIsPermittedIsDone() throws IOException {
        start(AccessRules.permitting(
                Caller.settings(),
                Set.of(
                        "webDeployments:configuration:view",
                        "webDeployments:configuration:edit",
                        "webDeployments:deployment:view")));
        assertThat(caller.get(CONFIGURATIONS).status()).isEqualTo(200);
        assertThat(caller.publish("x").json().at("/messageParams/permissions").asText())
                .isEqualTo("webDeployments:configuration:add");
        assertThat(caller.get(DEPLOYMENTS + "/x/identityresolution").text("message"))
                .endsWith("permission(s): webDeployments:identityResolution:view");
        assertThat(caller.get(DEPLOYMENTS + "/x/configurations").status()).isEqualTo(404);
    }

    @Test
    void theRateIsSaidInEveryAnswerAndRefusedBeyondTheLimit() throws IOException {
        start(limited("window"));
        Reply first = caller.get(DEPLOYMENTS);
        assertThat(first.header("inin-ratelimit-count")).isEqualTo("1");
        assertThat(first.header("inin-ratelimit-allowed")).isEqualTo("2");
        assertThat(first.header("inin-ratelimit-reset")).isEqualTo("60");
        caller.get(DEPLOYMENTS);
        clock.pass(23);

        Reply refused = caller.get(DEPLOYMENTS);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("37");
        assertThat(refused.header("inin-ratelimit-count")).isEqualTo("3");
        ObjectNode fixture = Contract.fixture("53-error-429.json");
        assertThat(refused.text("message"))
                .isEqualTo(fixture.at("/body/message").asText().replace("300", "2"));
        assertThat(refused.text("messageWithParams"))
                .isEqualTo(fixture.at("/body/messageWithParams").asText());
        clock.pass(37);
        assertThat(caller.get(DEPLOYMENTS).status()).isEqualTo(200);
    }

    @Test
    void theSecondFormOfARefusalIsThatOfItsFixture() throws IOException {
        start(limited("retry"));
        caller.get(DEPLOYMENTS);
        caller.get(DEPLOYMENTS);
        clock.pass(48);

        Reply refused = caller.get(DEPLOYMENTS);

        ObjectNode fixture = Contract.fixture("54-error-429-retry-after.json");
        assertThat(refused.header("Retry-After")).isEqualTo("12");
        assertThat(refused.header("inin-ratelimit-count")).isEmpty();
        assertThat(refused.json().remove(List.of("contextId")))
                .isEqualTo(((ObjectNode) fixture.path("body")).remove(List.of("contextId")));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 'Wed, 1 Jul 2026 09:01:00 GMT'",
        "absent, ''",
        "reset, ''",
        "zero, 0",
        "fraction, 60.25",
    })
    void retryAfterHasManyForms(String form, String header) throws IOException {
        start(limited("window", "retry-after=" + form));
        caller.get(DEPLOYMENTS);
        caller.get(DEPLOYMENTS);
        Reply refused = caller.get(DEPLOYMENTS);
        assertThat(refused.header("Retry-After")).isEqualTo(header);
        assertThat(refused.header("inin-ratelimit-reset")).isEqualTo("60");
    }

    @Test
    void settingsNeverShowASecret() {
        TestSettings settings = TestSettings.defaults().withClients(Map.of("id", "hush"));
        assertThat(settings.build().toString()).doesNotContain("hush");
    }

    private TestSettings limited(String form, String... switches) {
        clock.reset();
        return AccessRules.limiting(
                Caller.settings(switches).withClock(clock), new RateLimit(2, Duration.ofSeconds(60)), form);
    }

    private void start(TestSettings settings) throws IOException {
        sandbox.close();
        sandbox = TestSandbox.start(settings);
        caller = new Caller(sandbox);
    }

    private Reply token(String body, Map<String, String> headers) {
        return caller.call("POST", "/oauth/token", body, headers);
    }

    private Reply list(String token) {
        return caller.call("GET", DEPLOYMENTS, "", Map.of("Authorization", "Bearer " + token));
    }

    private static Map<String, String> basic(String id, String secret) {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static void assertFixture(String name, Reply reply) {
        ObjectNode fixture = Contract.fixture(name);
        assertThat(reply.status()).isEqualTo(fixture.path("status").asInt());
        assertThat(reply.json()).isEqualTo(fixture.path("body"));
    }

    /** A clock that goes when it is told to. */
    private static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-07-01T09:00:00Z");

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        void reset() {
            now = Instant.parse("2026-07-01T09:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
