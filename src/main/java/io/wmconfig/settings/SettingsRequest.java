package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/** The flags that affect the settings; null if not given. */
public record SettingsRequest(
        @Nullable String region,
        @Nullable String envFile,
        @Nullable String caFile,
        @Nullable Profile profile) {}
