package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;
import java.util.OptionalInt;

/** A text that visitors or colleagues read, on one line. */
public final class PlainText {
    private PlainText() {}

    /**
     * Returns the text as it was given; an empty one too.
     *
     * @throws ProblemException about control characters, line ends among them, and halves of characters
     */
    public static String parse(String text) {
        OptionalInt wrong = firstUnprintable(text);
        if (wrong.isPresent()) {
            throw Refusal.because("must not hold control characters, found "
                            + Quoted.text(Character.toString(wrong.getAsInt())))
                    .because("a line end, a tab or half of a character cannot be shown there")
                    .toException();
        }
        return text;
    }

    /** Returns the first control character or unpaired surrogate. */
    static OptionalInt firstUnprintable(String text) {
        return text.codePoints()
                .filter(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE)
                .findFirst();
    }
}
