package io.wmconfig.look;

/**
 * One setting of the configuration, by its path.
 *
 * @param path dotted path; array elements by index
 * @param json the value as JSON text, already checked to be JSON
 */
public record PathSetting(String path, String json) {
    /** Refuses a path with an empty step in it, and an empty value. */
    public PathSetting {
        if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..") || json.isBlank()) {
            throw new IllegalArgumentException("a dotted path and a value, not " + path + "=" + json);
        }
    }
}
