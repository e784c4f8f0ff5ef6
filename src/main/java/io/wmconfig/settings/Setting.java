package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The value of a variable or flag, and where it was found, for messages.
 *
 * @param name of the variable or flag
 * @param value never blank, without surrounding white space
 * @param place in a file; null elsewhere
 */
record Setting(String name, String value, @Nullable SourceLocation place) {
    /** Returns the problem that this setting {@code predicate}, which must not contain a value that may be a secret. */
    Problem problem(String predicate) {
        return Problem.of(ProblemKind.INVALID_SETTINGS, "`" + name + "` " + predicate)
                .at(place);
    }

    /** Omits the value, which may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
