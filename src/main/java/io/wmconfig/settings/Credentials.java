package io.wmconfig.settings;

/** Credentials for Genesys Cloud, always complete from a single source. */
public sealed interface Credentials {
    /** Returns the source, for messages: {@code the environment} or {@code `.env`}. */
    String origin();

    /** A token obtained elsewhere; it cannot be renewed when it expires. */
    record AccessToken(Secret token, String origin) implements Credentials {}

    /** An OAuth client (client credentials grant), to be exchanged for a token; the ID is not secret. */
    record ClientCredentials(String id, Secret secret, String origin) implements Credentials {}
}
