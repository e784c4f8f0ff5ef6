package io.wmconfig.settings;

/** Who we are to Genesys Cloud: one unit from one source, never put together from two. */
public sealed interface Credentials permits ClientCredentials, AccessToken {
    /** Returns where they come from, ready for a message: {@code the environment} or {@code `.env`}. */
    String origin();
}
