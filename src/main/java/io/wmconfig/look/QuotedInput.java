package io.wmconfig.look;

import io.wmconfig.problem.HiddenCharacter;
import java.util.Collection;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;

/** Quotes user input in messages: short, on one line, with invisible characters as escapes. */
public final class QuotedInput {
    private static final int LONGEST = 60;

    private QuotedInput() {}

    /** Returns up to 60 characters of the text in backticks. */
    public static String text(String typed) {
        PrimitiveIterator.OfInt points = typed.codePoints().iterator();
        StringBuilder shown = new StringBuilder("`");
        for (int count = 0; points.hasNext(); count++) {
            if (count == LONGEST) {
                shown.append('…');
                break;
            }
            append(shown, points.nextInt());
        }
        return shown.append('`').toString();
    }

    /** Returns the whole text without backticks. */
    public static String visible(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /** Returns whole texts in backticks, separated by commas. */
    public static String all(Collection<String> texts) {
        return texts.stream().map(text -> "`" + visible(text) + "`").collect(Collectors.joining(", "));
    }

    /** Returns the end of an error message: what was found instead. */
    static String found(String typed) {
        return typed.isEmpty() ? "found nothing" : "found " + text(typed);
    }

    private static void append(StringBuilder shown, int point) {
        if (point == '`' || isInvisible(point)) {
            HiddenCharacter.appendEscaped(shown, point);
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static boolean isInvisible(int point) {
        return HiddenCharacter.is(point)
                || switch (Character.getType(point)) {
                    case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                    case Character.SPACE_SEPARATOR -> point != ' ';
                    default -> false;
                };
    }
}
