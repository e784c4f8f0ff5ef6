package io.wmconfig.plan;

import io.wmconfig.genesys.DeploymentId;
import org.jspecify.annotations.Nullable;

/** Identifies a deployment by either its name or its ID. */
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

    /** Returns a description of the target for messages. */
    public String words() {
        return id == null ? "named `" + name + "`" : "with ID `" + id + "`";
    }
}
