package io.wmconfig.plan;

import io.wmconfig.genesys.DeploymentId;
import org.jspecify.annotations.Nullable;

/** Which deployment is meant: exactly one of the two is given. */
public record Target(@Nullable String name, @Nullable DeploymentId id) {
    public Target {
        if ((name == null) == (id == null)) {
            throw new IllegalArgumentException("either a name or an id");
        }
    }

    public static Target named(String name) {
        return new Target(name, null);
    }

    public static Target withId(String id) {
        return new Target(null, new DeploymentId(id));
    }

    /** Returns how the target is named in sentences. */
    public String words() {
        return id == null ? "named `" + name + "`" : "with ID `" + id + "`";
    }
}
