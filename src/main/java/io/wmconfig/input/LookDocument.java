package io.wmconfig.input;

import io.wmconfig.look.Look;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid document of a look file.
 *
 * @param deployment its name; empty if not given
 * @param create whether to create it even if its name resembles another one; null if not given
 * @param values its own and those it inherits
 * @param minContrast from its policy or inherited; 0 for none
 */
public record LookDocument(
        String deployment, SourceLocation place, @Nullable Boolean create, List<FlagValue> values, double minContrast) {
    public LookDocument {
        values = List.copyOf(values);
    }

    /** Returns the look of the document, overridden by flags. */
    public Look look(List<FlagValue> flags) {
        return LookFlags.read(LookLayers.over(flags, values));
    }
}
