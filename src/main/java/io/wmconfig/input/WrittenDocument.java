package io.wmconfig.input;

import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document before inheritance is applied.
 *
 * @param deployment its name; null if not given, empty if invalid
 * @param base the deployment whose document it extends, or null
 * @param create whether to create it even if its name resembles another one; null if not given
 * @param values its own, without inherited ones
 * @param minContrast from its policy; 0 for none
 */
record WrittenDocument(
        SourceLocation place,
        @Nullable Scalar deployment,
        @Nullable Scalar base,
        @Nullable Boolean create,
        List<FlagValue> values,
        double minContrast) {
    WrittenDocument {
        values = List.copyOf(values);
    }

    /** Returns the name of the deployment; empty if not given. */
    String name() {
        return deployment == null ? "" : deployment.text();
    }
}
