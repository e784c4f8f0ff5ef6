package io.wmconfig.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in which the credentials have other names than usual, and only those.
 *
 * @param source where they are
 * @param variables their names
 */
record RenamedVariables(Source source, Profile.Variables variables) implements Source {
    @Override
    public String origin() {
        return source.origin();
    }

    @Override
    public @Nullable Setting named(String name) {
        return source.named(name);
    }

    @Override
    public @Nullable Setting find(Variable variable) {
        if (!Variable.UNIT.contains(variable)) {
            return source.find(variable);
        }
        String name = variables.of(variable);
        return name == null ? null : source.named(name);
    }

    @Override
    public String code(Variable variable) {
        String name = variables.of(variable);
        return name == null ? variable.code() : "`" + name + "`";
    }

    /** One name each: nothing can disagree. */
    @Override
    public Optional<String> disagreement(Variable variable) {
        return Variable.UNIT.contains(variable) ? Optional.empty() : source.disagreement(variable);
    }
}
