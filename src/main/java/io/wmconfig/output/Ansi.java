package io.wmconfig.output;

import io.wmconfig.problem.HiddenCharacter;
import java.util.Locale;
import java.util.Map;

/** Text styles, named by meaning, as ANSI escape sequences. */
public enum Ansi {
    NAME("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    OLD("31"),
    NEW("32"),
    FAINT("2");

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    /** Returns the text in this style, or unchanged if {@code colored} is false. */
    public String on(String text, boolean colored) {
        return colored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /**
     * Returns whether to colour a stream: never with {@code NO_COLOR} or {@code --no-color}, always with {@code
     * CLICOLOR_FORCE}, otherwise if it is a terminal that is not dumb.
     */
    public static boolean wanted(boolean isTerminal, boolean forbidden, Map<String, String> environment) {
        if (forbidden || !environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        boolean forced = !force.isEmpty() && !force.equals("0");
        return forced || (isTerminal && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /** Returns whether the terminal reports 24-bit colour; otherwise it has a palette of 256. */
    public static boolean isFull(Map<String, String> environment) {
        String said = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        return said.equals("truecolor") || said.equals("24bit");
    }

    /**
     * Returns two spaces on a background colour.
     *
     * @param rgb the colour, eight bits for each of red, green and blue
     * @param full whether the terminal has 24-bit colour; otherwise the nearest of the 216 palette colours is used
     */
    public static String swatch(int rgb, boolean full) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        String color = full
                ? "2;" + red + ";" + green + ";" + blue
                : "5;" + (16 + 36 * step(red) + 6 * step(green) + step(blue));
        return "\u001b[48;" + color + "m  \u001b[0m";
    }

    /** Returns the index of the nearest of the palette's six steps: 0, 95, 135, 175, 215 and 255. */
    private static int step(int channel) {
        return channel < 48 ? 0 : channel < 115 ? 1 : (channel - 35) / 40;
    }

    /**
     * Makes a text safe to print: escapes invisible characters, which could control a terminal or hide something. Also
     * escapes GitHub workflow commands, which GitHub's runner executes if a log line begins with {@code ::word} or
     * contains {@code ##[} anywhere.
     */
    public static String sanitize(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if ((HiddenCharacter.is(point) && !joins(text, i)) || isWorkflowCommand(text, i)) {
                HiddenCharacter.appendEscaped(safe, point);
            } else {
                safe.appendCodePoint(point);
            }
        }
        return safe.toString();
    }

    /** Keeps joiners for Persian, the scripts of India and emoji; between Latin letters one is merely invisible. */
    private static boolean joins(String text, int at) {
        return (text.charAt(at) == '\u200c' || text.charAt(at) == '\u200d')
                && at > 0
                && at + 1 < text.length()
                && isJoined(text.codePointBefore(at))
                && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isJoined(int point) {
        return point > '\u02ff' && !HiddenCharacter.is(point);
    }

    private static boolean isWorkflowCommand(String text, int at) {
        return switch (text.charAt(at)) {
            case ':' ->
                text.startsWith("::", at)
                        && at + 2 < text.length()
                        && Character.isLetter(text.charAt(at + 2))
                        && text.chars().limit(at).allMatch(Character::isSpaceChar);
            case '[' -> text.startsWith("##", at - 2);
            default -> false;
        };
    }
}
