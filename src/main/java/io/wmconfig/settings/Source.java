package io.wmconfig.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place that variables come from: the environment or a file. */
interface Source {
    /** Returns how messages call it, for example {@code the environment}. */
    String origin();

    /** Returns the variable of exactly that name, null if it is not set or blank. */
    @Nullable
    Setting named(String name);

    /** Returns the variable under the first of its names that is set. */
    default @Nullable Setting find(Variable variable) {
        for (String name : variable.names()) {
            Setting setting = named(name);
            if (setting != null) {
                return setting;
            }
        }
        return null;
    }

    /** Returns the name under which messages ask for the variable here. */
    default String code(Variable variable) {
        return variable.code();
    }

    /** Returns whether any part of credentials is here, which makes this the only source for them. */
    default boolean hasCredentials() {
        return Variable.UNIT.stream().anyMatch(variable -> find(variable) != null);
    }

    /** Returns whether it names any host. */
    default boolean namesHosts() {
        return Variable.HOSTS.stream().anyMatch(variable -> find(variable) != null);
    }

    private static Object means(Variable variable, String value) {
        Region region = variable == Variable.REGION ? Region.find(value) : null;
        return region == null ? value : region;
    }

    /** Returns a warning if a variable is set under two names to two values. */
    default Optional<String> disagreement(Variable variable) {
        List<Setting> found = variable.names().stream()
                .flatMap(name -> Optional.ofNullable(named(name)).stream())
                .toList();
        return found.stream()
                .filter(other -> !means(variable, other.value())
                        .equals(means(variable, found.get(0).value())))
                .findFirst()
                .map(other -> "`" + found.get(0).name() + "` and `" + other.name() + "` in " + origin()
                        + " differ; the first one is used");
    }
}
