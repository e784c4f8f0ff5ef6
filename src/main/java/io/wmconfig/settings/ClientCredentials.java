package io.wmconfig.settings;

/**
 * An OAuth client of the kind "client credentials", to be exchanged for a token.
 *
 * @param id the client's id, which is no secret
 * @param secret the client's secret
 * @param origin where both come from
 */
public record ClientCredentials(String id, Secret secret, String origin) implements Credentials {}
