package io.wmconfig.look;

/**
 * A setting of the configuration by its path.
 *
 * @param path dotted; array elements by index
 * @param json valid JSON text
 */
public record PathSetting(String path, String json) {
    public PathSetting {
        if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..") || json.isBlank()) {
            throw new IllegalArgumentException("a dotted path and a value, not " + path + "=" + json);
        }
    }
}
