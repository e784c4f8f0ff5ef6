package io.wmconfig.look;

import io.wmconfig.problem.HiddenCharacter;
import java.util.Collection;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;

/** A text that somebody typed, made fit to stand in a sentence: short, on one line, and nothing in it can hide. */
public final class QuotedInput {
    private static final int LONGEST = 60;

    private QuotedInput() {}

    /** Returns the text in backticks, at most 60 characters of it, with invisible characters as escapes. */
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

    /** Returns the whole text without backticks around it, with invisible characters as escapes. */
    public static String visible(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /** Returns whole texts in backticks, one after another, with invisible characters as escapes. */
    public static String all(Collection<String> texts) {
        return texts.stream().map(text -> "`" + visible(text) + "`").collect(Collectors.joining(", "));
    }

    /** Returns how a sentence about a wrong value ends: what was found instead. */
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
