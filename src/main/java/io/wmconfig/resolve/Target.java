package io.wmconfig.resolve;

import io.wmconfig.genesys.DeploymentId;
import org.jspecify.annotations.Nullable;

/**
 * Which deployment is meant: exactly one of the two is given.
 *
 * @param name its exact name
 * @param id its id
 */
public record Target(@Nullable String name, @Nullable DeploymentId id) {
    /** Refuses both or neither. */
    public Target {
        if ((name == null) == (id == null)) {
            throw new IllegalArgumentException("either a name or an id");
        }
    }

    /** Returns the deployment of that exact name. */
    public static Target named(String name) {
        return new Target(name, null);
    }

    /** Returns the deployment of that id. */
    public static Target withId(String id) {
        return new Target(null, new DeploymentId(id));
    }

    /** Returns how the target is named in sentences. */
    public String words() {
        return id == null ? "named `" + name + "`" : "with id `" + id + "`";
    }
}
