package io.wmconfig.input;

import io.wmconfig.look.HexColor;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;

/** Reads a colour that belongs to no look flag, and says what is wrong with it the way look flags do. */
public final class ColorText {
    private ColorText() {}

    /**
     * Returns the colour.
     *
     * @param name of the flag or argument, the subject of the problem
     * @param before what stands before the value when it is typed, for example {@code --page}
     * @param text as typed
     * @throws ProblemException about anything but a colour
     */
    public static HexColor read(String name, String before, String text) {
        try {
            return HexColor.parse(text);
        } catch (ProblemException wrong) {
            Problem told = wrong.first();
            Problem named = Problem.of(told.kind(), name + " " + told.summary());
            named = told.detail() == null ? named : named.because(told.detail());
            throw (told.hint() == null
                            ? named
                            : named.hint("write `" + before + " " + ShellQuoting.typed(told.hint()) + "`"))
                    .toException();
        }
    }
}
