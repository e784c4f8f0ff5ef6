package io.wmconfig.output;

import io.wmconfig.problem.ExitCode;
import java.util.List;

/**
 * What goes to the streams at the end of a command.
 *
 * @param result for stdout; may be empty
 * @param isConfirmation whether the result only confirms what was done: {@code --quiet} leaves it out, but never an answer
 */
public record Rendering(String result, List<String> stderrLines, ExitCode exitCode, boolean isConfirmation) {
    /** Answers what was asked, and ends with an exit code of its own. */
    public Rendering(String result, List<String> stderrLines, ExitCode exitCode) {
        this(result, stderrLines, exitCode, false);
    }

    /** Answers what was asked. */
    public Rendering(String result, List<String> stderrLines) {
        this(result, stderrLines, ExitCode.DONE);
    }

    /** Confirms what was done. */
    static Rendering confirmation(String result, List<String> stderrLines) {
        return new Rendering(result, stderrLines, ExitCode.DONE, true);
    }
}
