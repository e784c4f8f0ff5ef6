package io.wmconfig.report;

import io.wmconfig.problem.ExitCode;
import java.util.List;

/**
 * What a command says at its end.
 *
 * @param result for stdout; may be empty
 * @param asides for stderr, a line each
 * @param exitCode how the process ends
 */
public record Rendering(String result, List<String> asides, ExitCode exitCode) {
    /** Copies the list. */
    public Rendering {
        asides = List.copyOf(asides);
    }

    /** Says what a command did that is done. */
    public Rendering(String result, List<String> asides) {
        this(result, asides, ExitCode.DONE);
    }
}
