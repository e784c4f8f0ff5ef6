package io.wmconfig.plan;

/**
 * Something that works but may not be meant.
 *
 * @param code stable, for example {@code launcher-off}
 * @param message one lower-case sentence, the fix included
 */
public record Warning(String code, String message) {}
