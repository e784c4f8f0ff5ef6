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
            String found = Quoted.found(Character.toString(wrong.getAsInt()));
            throw (Character.isISOControl(wrong.getAsInt())
                            ? Refusal.because("must not hold control characters, " + found)
                                    .because("the text stands on one line; there is no place for line ends and tabs")
                            : Refusal.because("must hold whole characters, " + found)
                                    .because(
                                            "an unpaired surrogate is half of a character and cannot be sent as UTF-8"))
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
