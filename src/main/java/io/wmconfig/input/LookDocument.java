package io.wmconfig.input;

import io.wmconfig.look.Look;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid document of a look file.
 *
 * @param deployment empty if it is not named
 * @param create whether it may be created although its name resembles another one; null if not given
 * @param values its keys, and those of the documents that it extends
 * @param minContrast of its policy, or of a document that it extends; 0 for none
 */
public record LookDocument(
        String deployment, SourceLocation place, @Nullable Boolean create, List<FlagValue> values, double minContrast) {
    public LookDocument {
        values = List.copyOf(values);
    }

    /** Returns the look with flags, which override the document. */
    public Look look(List<FlagValue> flags) {
        return LookFlags.read(LookLayers.over(flags, values));
    }
}
