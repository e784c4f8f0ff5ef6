package io.wmconfig.walk;

import io.wmconfig.page.EmbedCode;
import io.wmconfig.plan.Warning;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;

/**
 * The code for a page.
 *
 * @param existing the deployment and its live version
 * @param code for the page
 * @param warnings what may not be meant
 */
public record SnippetResult(Existing existing, EmbedCode code, List<Warning> warnings) {
    /** Copies the list. */
    public SnippetResult {
        warnings = List.copyOf(warnings);
    }
}
