package io.wmconfig.settings;

/** Who we are to Genesys Cloud: one unit from one source, never put together from two. */
public sealed interface Credentials {
    /** Returns where they come from, ready for a message: {@code the environment} or {@code `.env`}. */
    String origin();

    /** A token that somebody else requested; it cannot be renewed when it expires. */
    record AccessToken(Secret token, String origin) implements Credentials {}

    /** An OAuth client of the kind "client credentials", to be exchanged for a token; the id is no secret. */
    record ClientCredentials(String id, Secret secret, String origin) implements Credentials {}
}
