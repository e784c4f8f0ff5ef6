package io.wmconfig.report;

import io.wmconfig.problem.ExitCode;
import java.util.List;

/**
 * What a command says at its end.
 *
 * @param result for stdout; may be empty
 * @param asides for stderr, a line each
 * @param exitCode how the process ends
 * @param told whether the result only tells what was done: {@code --quiet} does without it, but never without an answer
 */
public record Rendering(String result, List<String> stderrLines, ExitCode exitCode, boolean isConfirmation) {
    /** Copies the list. */
    public Rendering {
        stderrLines = List.copyOf(stderrLines);
    }

    /** Answers what was asked, and ends with an exit code of its own. */
    public Rendering(String result, List<String> asides, ExitCode exitCode) {
        this(result, asides, exitCode, false);
    }

    /** Answers what was asked. */
    public Rendering(String result, List<String> asides) {
        this(result, asides, ExitCode.DONE);
    }

    /** Returns the same with the exit code for differences, if there are some and nothing failed. */
    public Rendering differing(boolean differs) {
        return differs && exitCode == ExitCode.DONE ? new Rendering(result, stderrLines, ExitCode.DIFFERENCES, isConfirmation) : this;
    }

    /** Tells what was done. */
    static Rendering isConfirmation(String result, List<String> asides) {
        return new Rendering(result, asides, ExitCode.DONE, true);
    }
}
