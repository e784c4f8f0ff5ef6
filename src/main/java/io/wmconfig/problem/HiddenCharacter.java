package io.wmconfig.problem;

/** Characters that must not be printed unescaped: they move the cursor, change the direction or are invisible. */
public final class HiddenCharacter {
    private HiddenCharacter() {}

    /** Returns whether a code point is a control or format character, a line or paragraph separator, or a surrogate. */
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

    /** Appends a code point as escapes, with four hex digits for each UTF-16 unit. */
    public static void appendEscaped(StringBuilder text, int point) {
        for (char unit : Character.toChars(point)) {
            text.append(String.format("\\u%04x", (int) unit));
        }
    }
}
