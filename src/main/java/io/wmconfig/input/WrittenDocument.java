package io.wmconfig.input;

import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was written, before others are looked at.
 *
 * @param place where it begins
 * @param deployment whose look it is; null when it does not say, without text when that is wrong
 * @param base which document it extends; null for none
 * @param create whether it may be created, whatever its name resembles; null when it does not say
 * @param values its own keys, in order
 * @param minContrast what its own policy demands of the colour; 0 for nothing
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

    /** Returns the name of the deployment; empty when there is none. */
    String name() {
        return deployment == null ? "" : deployment.text();
    }
}
