package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/**
 * What the flags said about settings; null where a flag was not given.
 *
 * @param region value of {@code --region}
 * @param envFile value of {@code --env-file}, read instead of {@code .env}
 * @param caFile value of {@code --ca-file}
 * @param profile that {@code --profile} names
 */
public record SettingsRequest(
        @Nullable String region,
        @Nullable String envFile,
        @Nullable String caFile,
        @Nullable Profile profile) {
    /** Asks without a profile. */
    public SettingsRequest(@Nullable String region, @Nullable String envFile, @Nullable String caFile) {
        this(region, envFile, caFile, null);
    }
}
