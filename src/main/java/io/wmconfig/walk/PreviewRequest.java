package io.wmconfig.walk;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.resolve.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a look, wherever the look comes from.
 *
 * @param target the deployment that has a look already; null for a new one, and then no org is asked
 * @param title above a picture without a deployment
 * @param asked the looks, one if there is a deployment
 * @param pages backgrounds of pages; empty for a light and a dark one
 * @param picture of the page behind, a PNG in Base64; empty for none
 */
public record PreviewRequest(
        @Nullable Target target, String title, List<Asked> asked, List<HexColor> pages, String picture) {
    /**
     * A look that was asked for; what it does not ask for is as it is live.
     *
     * @param label above it
     * @param look with flags over it, if there are any
     */
    public record Asked(String label, Look look) {}

    /** Copies the lists. */
    public PreviewRequest {
        asked = List.copyOf(asked);
        pages = List.copyOf(pages);
    }
}
