package io.wmconfig.settings;

import io.wmconfig.problem.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source of variables: the environment or a file.
 *
 * @param file its name in messages; null for the environment
 * @param lines line numbers by variable, for a file
 * @param names of the variables with the credentials; empty for the default names
 */
record Source(
        @Nullable String file, Map<String, String> values, Map<String, Integer> lines, Map<Variable, String> names) {
    static Source ofEnvironment(Map<String, String> variables) {
        return new Source(null, variables, Map.of(), Map.of());
    }

    static Source ofFile(String file, Map<String, String> values, Map<String, Integer> lines) {
        return new Source(file, values, lines, Map.of());
    }

    /** Returns the same source with other names for the credentials, and only for those. */
    Source renamed(Map<Variable, String> variables) {
        return new Source(file, values, lines, variables);
    }

    String origin() {
        return file == null ? "the environment" : "`" + file + "`";
    }

    /** Returns the variable with exactly this name; null if it is not set or blank. */
    @Nullable
    Setting named(String name) {
        String value = values.getOrDefault(name, "").strip();
        String bare = file == null ? unquoted(value) : value;
        SourceLocation place = file == null ? null : new SourceLocation(file, lines.getOrDefault(name, 0), 0);
        return bare.isBlank() ? null : new Setting(name, bare, place);
    }

    /** Removes quotes, because Docker's {@code --env-file} and GitLab keep those of {@code "mypurecloud.com"}. */
    static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, last).strip() : value;
    }

    /** Returns the variable by the first of its names that is set; null if none is. */
    @Nullable
    Setting find(Variable variable) {
        return all(variable).findFirst().orElse(null);
    }

    private Stream<Setting> all(Variable variable) {
        return names(variable).stream().flatMap(name -> Stream.ofNullable(named(name)));
    }

    private List<String> names(Variable variable) {
        if (names.isEmpty() || !Variable.UNIT.contains(variable)) {
            return variable.names();
        }
        String name = names.get(variable);
        return name == null ? List.of() : List.of(name);
    }

    /** Returns the variable's name in this source, for messages. */
    String code(Variable variable) {
        List<String> known = names(variable);
        return known.isEmpty() ? variable.code() : "`" + known.get(0) + "`";
    }

    /** Returns whether any part of the credentials is set, which makes this their only source. */
    boolean hasCredentials() {
        return Variable.UNIT.stream().anyMatch(variable -> find(variable) != null);
    }

    boolean namesHosts() {
        return Variable.HOSTS.stream().anyMatch(variable -> find(variable) != null);
    }

    /** Returns a warning if a variable is set to different values under two names. */
    Optional<String> disagreement(Variable variable) {
        List<Setting> found = all(variable).toList();
        return found.stream()
                .filter(other -> !means(variable, other.value())
                        .equals(means(variable, found.get(0).value())))
                .findFirst()
                .map(other -> "`" + found.get(0).name() + "` and `" + other.name() + "` in " + origin()
                        + " differ; the first one is used");
    }

    private static Object means(Variable variable, String value) {
        Region region = variable == Variable.REGION ? Region.find(value) : null;
        return region == null ? value : region;
    }

    @Override
    public String toString() {
        return origin();
    }
}
