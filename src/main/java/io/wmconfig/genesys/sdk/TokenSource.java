package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Provides the token for calls: requests it on first use, and again shortly before it expires. */
final class TokenSource {
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final Credentials credentials;
    private final Transport transport;
    private final Time time;
    private final Retrier retrier;
    private @Nullable Token current;
    private @Nullable OrgException refusal;

    /**
     * A token in use.
     *
     * @param value sent as bearer token
     * @param renewal when to request the next one; null for never
     * @param expiry null if the response did not include it
     */
    record Token(
            Secret value,
            @Nullable Instant renewal,
            @Nullable Instant expiry) {}

    TokenSource(Connection connection, Transport transport, Retrier retrier) {
        this.credentials = connection.credentials();
        this.transport = transport;
        this.time = connection.time();
        this.retrier = retrier;
    }

    boolean renewable() {
        return credentials instanceof ClientCredentials;
    }

    synchronized Token current() {
        Token token = current;
        if (token == null || (token.renewal != null && !time.now().isBefore(token.renewal))) {
            return use(obtain());
        }
        return token;
    }

    synchronized @Nullable Instant expiry() {
        return current == null ? null : current.expiry;
    }

    /** Requests a new token, unless another thread has done so since the given one was used. */
    synchronized void renew(Token refused) {
        if (refused.equals(current)) {
            use(obtain());
        }
    }

    private Token use(Token token) {
        transport.authorize(token.value.reveal());
        current = token;
        return token;
    }

    private Token obtain() {
        if (credentials instanceof ClientCredentials client) {
            if (refusal != null) {
                throw refusal;
            }
            try {
                return login(client);
            } catch (OrgException e) {
                if (e.first().kind() == ProblemKind.CREDENTIALS_REFUSED) {
                    // More attempts with a rejected secret would look like an attack.
                    refusal = e;
                }
                throw e;
            }
        }
        return new Token(((AccessToken) credentials).token(), null, null);
    }

    private Token login(ClientCredentials client) {
        ApiCall call = ApiCall.login("Basic " + basic(client));
        return retrier.run(call, last -> read(transport.send(call)));
    }

    /** Returns client ID and secret, encoded for HTTP Basic authentication. */
    static String basic(ClientCredentials client) {
        byte[] pair = (client.id() + ":" + client.secret().reveal()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    private Token read(JsonNode answer) {
        String value = answer.path("access_token").asText();
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw FailedAttempt.untrusted("contains no token");
        }
        double life = answer.path("expires_in").asDouble(0);
        if (!(life > 0)) {
            return new Token(new Secret(value), null, null);
        }
        Duration whole = RemoteTimes.seconds(life);
        Duration margin = whole.dividedBy(10).compareTo(EARLY) < 0 ? whole.dividedBy(10) : EARLY;
        Instant expiry = time.now().plus(whole);
        return new Token(new Secret(value), expiry.minus(margin), expiry);
    }
}
