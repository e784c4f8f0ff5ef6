package io.wmconfig.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a picture went beside stdout.
 *
 * @param png the file that it was saved in; null when it was not
 * @param opened the page that a browser shows; null when none does
 */
public record PreviewPlaces(@Nullable String png, @Nullable String opened) {}
