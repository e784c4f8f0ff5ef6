package io.wmconfig.walk;

import io.wmconfig.page.PreviewPage;
import io.wmconfig.plan.Warning;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a look.
 *
 * @param existing the deployment and its live version; null when none was asked for
 * @param page the picture
 * @param warnings what the picture cannot show, or what would not be seen
 */
public record PreviewResult(@Nullable Existing existing, PreviewPage page, List<Warning> warnings) {
    /** Copies the list. */
    public PreviewResult {
        warnings = List.copyOf(warnings);
    }
}
