package io.wmconfig.look;

import io.wmconfig.problem.HiddenCharacter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes user input in messages: short, on one line, with invisible characters as escapes. */
public final class QuotedInput {
    private static final int LONGEST = 60;

    private QuotedInput() {}

    /** Returns up to 60 characters of the text in backticks. */
    public static String text(String typed) {
        StringBuilder shown = new StringBuilder("`");
        typed.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
        boolean whole = typed.codePointCount(0, typed.length()) <= LONGEST;
        return shown.append(whole ? "`" : "…`").toString();
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
