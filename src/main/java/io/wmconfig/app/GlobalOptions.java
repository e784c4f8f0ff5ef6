package io.wmconfig.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of every command.
 *
 * @param profile of the org; null for none
 * @param sandboxDir directory for sandbox data; null for the default one
 * @param caFile certificates trusted in addition to the system's; null for none
 */
public record GlobalOptions(
        @Nullable String region,
        @Nullable String envFile,
        @Nullable String profile,
        boolean sandbox,
        @Nullable String sandboxDir,
        @Nullable String caFile,
        boolean json,
        boolean noColor,
        boolean quiet,
        boolean verbose,
        int maxRetries,
        Duration timeout) {}
