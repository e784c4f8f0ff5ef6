package io.wmconfig.input;

import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;

/** The value of a flag that takes none. */
final class SwitchText {
    private SwitchText() {}

    /** Accepts nothing, and what option parsers put in its place. */
    static boolean parse(String text) {
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        throw Problem.of(ProblemKind.INVALID_INPUT, "takes no value, found " + QuotedInput.text(text))
                .toException();
    }
}
