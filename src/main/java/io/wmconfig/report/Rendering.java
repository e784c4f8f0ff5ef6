package io.wmconfig.report;

import java.util.List;

/**
 * What a command says at its end.
 *
 * @param result for stdout; may be empty
 * @param asides for stderr, a line each
 */
public record Rendering(String result, List<String> asides) {
    /** Copies the list. */
    public Rendering {
        asides = List.copyOf(asides);
    }
}
