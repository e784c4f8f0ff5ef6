package io.wmconfig.look;

/**
 * One member of the configuration, set by path.
 *
 * @param path dotted path; array elements by index
 * @param json the value as JSON text, already checked to be JSON
 */
public record MemberSetting(String path, String json) {}
