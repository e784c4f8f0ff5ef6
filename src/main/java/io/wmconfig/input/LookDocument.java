package io.wmconfig.input;

import io.wmconfig.look.Look;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One right document of a look file.
 *
 * @param deployment whose look it is; empty when it does not say
 * @param place where it begins
 * @param create whether it may be created, whatever its name resembles; null when it does not say
 * @param values its keys, and those of the documents that it extends
 * @param minContrast what its policy, or that of a document that it extends, demands of the colour; 0 for nothing
 */
public record LookDocument(
        String deployment, SourceLocation place, @Nullable Boolean create, List<FlagValue> values, double minContrast) {
    public LookDocument {
        values = List.copyOf(values);
    }

    /** Returns the look that it asks for once flags are laid over it: flags win. */
    public Look look(List<FlagValue> flags) {
        return LookFlags.read(LookLayers.over(flags, values));
    }
}
