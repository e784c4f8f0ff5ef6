package io.wmconfig.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the process.
 *
 * @param variables by name
 */
record Environment(Map<String, String> variables) implements Source {
    @Override
    public String origin() {
        return "the environment";
    }

    @Override
    public @Nullable Setting named(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : new Setting(name, value.strip(), null);
    }

    /** Leaves the values out. */
    @Override
    public String toString() {
        return origin();
    }
}
