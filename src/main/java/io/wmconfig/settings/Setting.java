package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One value as it was found, so that a message can say where.
 *
 * @param name of the variable or flag
 * @param value never blank, without surrounding white space
 * @param place where it stands, if in a file
 */
record Setting(String name, String value, @Nullable SourceLocation place) {
    /** Returns a problem with this setting; the sentence must not hold the value if that may be a secret. */
    Problem problem(String summary) {
        Problem problem = Problem.of(ProblemKind.INVALID_SETTINGS, summary);
        return place == null ? problem : problem.at(place);
    }

    /** Leaves the value out: it may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
