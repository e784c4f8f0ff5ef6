package io.wmconfig.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every command takes.
 *
 * @param region as given; null when not
 * @param envFile as given; null when not
 * @param profile that names the org; null when none does
 * @param sandbox whether the org is the one inside this process
 * @param sandboxDir where that org is kept; null for the usual place
 * @param caFile certificates trusted beside the system's; null for none
 * @param json whether the result is JSON
 * @param noColor whether colours are forbidden
 * @param quiet whether only errors are said
 * @param verbose whether every request is logged
 * @param maxRetries how often one request is repeated at most
 * @param timeout for the whole command
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
