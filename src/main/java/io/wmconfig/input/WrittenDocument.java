package io.wmconfig.input;

import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document before others are considered.
 *
 * @param deployment null if not named, empty if invalid
 * @param base the document that it extends, or null
 * @param create whether it may be created although its name resembles another one; null if not given
 * @param values its own keys
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

    /** Returns the name of the deployment, or empty. */
    String name() {
        return deployment == null ? "" : deployment.text();
    }
}
