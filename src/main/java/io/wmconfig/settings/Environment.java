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
        String bare = value == null ? "" : unquoted(value.strip());
        return bare.isBlank() ? null : new Setting(name, bare, null);
    }

    /** Docker's {@code --env-file} and GitLab keep the quotes of {@code "mypurecloud.com"}. */
    static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, last).strip() : value;
    }

    /** Leaves the values out. */
    @Override
    public String toString() {
        return origin();
    }
}
