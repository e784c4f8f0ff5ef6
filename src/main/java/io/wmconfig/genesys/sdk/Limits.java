package io.wmconfig.genesys.sdk;

import java.time.Duration;

/**
 * Maximum retries and time limits.
 *
 * @param maxRetries retries after the first attempt
 * @param total for the whole command, counted from {@link SdkOrg#connect}
 * @param connect until a connection is established
 * @param answer until the next bytes of a response arrive
 */
public record Limits(int maxRetries, Duration total, Duration connect, Duration answer) {
    /** Returns the default limits with the two that the command line can set. */
    public static Limits of(int maxRetries, Duration total) {
        return new Limits(maxRetries, total, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
