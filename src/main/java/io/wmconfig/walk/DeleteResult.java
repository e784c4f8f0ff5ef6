package io.wmconfig.walk;

import io.wmconfig.execute.DeletionOutcome;
import io.wmconfig.plan.Warning;
import io.wmconfig.resolve.Located;
import java.util.List;

/**
 * What became of a {@link DeleteRequest}.
 *
 * @param located the deployment as it was
 * @param deletion what became of its configuration
 * @param warnings what may not be meant
 */
public record DeleteResult(Located located, DeletionOutcome deletion, List<Warning> warnings) {
    /** Copies the list. */
    public DeleteResult {
        warnings = List.copyOf(warnings);
    }
}
