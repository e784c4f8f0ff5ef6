package io.wmconfig.settings;

/**
 * A token that somebody else asked for; it cannot be renewed when it expires.
 *
 * @param token sent as bearer token
 * @param origin where it comes from
 */
public record AccessToken(Secret token, String origin) implements Credentials {}
