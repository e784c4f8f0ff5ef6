package io.wmconfig.source;

/**
 * One look flag as it stood on the command line.
 *
 * @param flag which one
 * @param name as typed, for example {@code --horizontal-offset}
 * @param value as typed; empty for a switch
 */
public record FlagValue(LookFlag flag, String name, String value) {}
