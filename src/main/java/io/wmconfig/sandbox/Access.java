package io.wmconfig.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in a sandbox, and how often.
 *
 * @param clients the OAuth clients and their secrets; empty to let in any
 * @param token a token that is always let in, or null
 * @param tokenLifetime how long an issued token is good
 * @param rateLimit the limit of API requests for each token, or null
 * @param tokenRateLimit the limit of token requests for each client, or null
 * @param permissions the permissions of every token, or null for all
 */
public record Access(
        Map<String, String> clients,
        @Nullable String token,
        Duration tokenLifetime,
        @Nullable RateLimit rateLimit,
        @Nullable RateLimit tokenRateLimit,
        @Nullable Set<String> permissions) {
    /** Copies what could change. */
    public Access {
        clients = Map.copyOf(clients);
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }

    /**
     * Any client may do anything at any rate.
     *
     * @return the usual access
     */
    public static Access open() {
        return new Access(Map.of(), null, Duration.ofSeconds(86399), null, null, null);
    }

    /** Returns this access with another {@code clients}. */
    public Access withClients(Map<String, String> clients) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Returns this access with another {@code token}. */
    public Access withToken(@Nullable String token) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Returns this access with another {@code tokenLifetime}. */
    public Access withTokenLifetime(Duration tokenLifetime) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Returns this access with another {@code rateLimit}. */
    public Access withRateLimit(@Nullable RateLimit rateLimit) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Returns this access with another {@code tokenRateLimit}. */
    public Access withTokenRateLimit(@Nullable RateLimit tokenRateLimit) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Returns this access with another {@code permissions}. */
    public Access withPermissions(@Nullable Set<String> permissions) {
        return new Access(clients, token, tokenLifetime, rateLimit, tokenRateLimit, permissions);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Access[clients=" + clients.size() + ", permissions=" + permissions + "]";
    }
}
