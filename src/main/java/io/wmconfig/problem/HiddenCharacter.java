package io.wmconfig.problem;

/** Characters that must not reach a terminal as they are: they move the cursor, turn the direction or are invisible. */
public final class HiddenCharacter {
    private HiddenCharacter() {}

    /** Returns whether a code point is a control, format, line or paragraph separator, or half a character. */
    public static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Appends a code point as an escape, four hex digits for each unit. */
    public static void appendEscaped(StringBuilder text, int point) {
        for (char unit : Character.toChars(point)) {
            text.append(String.format("\\u%04x", (int) unit));
        }
    }
}
