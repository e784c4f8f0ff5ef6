package io.wmconfig.look;

/**
 * One member of the configuration, set by path.
 *
 * @param path dotted path; array elements by index
 * @param json the value as JSON text, already checked to be JSON
 */
public record MemberSetting(String path, String json) {
    /** Refuses a path with an empty step in it, and an empty value. */
    public MemberSetting {
        if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..") || json.isBlank()) {
            throw new IllegalArgumentException("a dotted path and a value, not " + path + "=" + json);
        }
    }
}
