package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;
import java.util.OptionalInt;

/** A text for visitors or colleagues, without characters that are invisible or change the direction of text. */
public final class PlainText {
    private PlainText() {}

    /**
     * Returns the text unchanged; it may be empty.
     *
     * @throws ProblemException for control characters, including line breaks, direction overrides, and unpaired
     *     surrogates
     */
    public static String parse(String text) {
        return checked(text, firstUnprintable(text));
    }

    /**
     * Returns the text of a label, which may contain line breaks.
     *
     * @throws ProblemException as {@link #parse}
     */
    public static String label(String text) {
        return checked(text, firstUnprintable(text.replace("\n", "").replace("\r", "")));
    }

    /** Returns whether an existing text, which may have several lines, would be refused. */
    public static boolean hides(String text) {
        return firstUnprintable(text.replace("\n", "").replace("\r", "")).isPresent();
    }

    private static String checked(String text, OptionalInt wrong) {
        if (wrong.isPresent()) {
            int point = wrong.getAsInt();
            String found = QuotedInput.found(Character.toString(point));
            throw (Character.getType(point) == Character.SURROGATE
                            ? InvalidValue.because("must contain complete characters, " + found)
                                    .because("an unpaired surrogate cannot be sent as UTF-8")
                            : isOverride(point)
                                    ? InvalidValue.because("must not override the text direction, " + found)
                                            .because("the text that follows could look different from what it is")
                                    : InvalidValue.because("must not contain control characters, " + found))
                    .toException();
        }
        return text;
    }

    /** Returns the first control character, direction override or unpaired surrogate. */
    public static OptionalInt firstUnprintable(String text) {
        return text.codePoints()
                .filter(point -> Character.isISOControl(point)
                        || isOverride(point)
                        || Character.getType(point) == Character.SURROGATE)
                .findFirst();
    }

    private static boolean isOverride(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
