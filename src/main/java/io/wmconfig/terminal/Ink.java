package io.wmconfig.terminal;

import java.util.Map;

/** Colours by meaning; without colour every text stays as it is. */
public enum Ink {
    /** A name. */
    NAME("1"),
    /** Something that went wrong. */
    ERROR("1;31"),
    /** Something to look at. */
    WARNING("1;33"),
    /** What was. */
    OLD("31"),
    /** What is to be. */
    NEW("32"),
    /** Beside the point. */
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Returns the text in this colour, when colours are wanted. */
    public String on(String text, boolean colored) {
        return colored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /**
     * Returns whether a stream gets colours: {@code NO_COLOR} and {@code --no-color} forbid, {@code CLICOLOR_FORCE}
     * forces, else a terminal does.
     */
    public static boolean wanted(boolean isTerminal, boolean forbidden, Map<String, String> environment) {
        if (forbidden || !environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        boolean forced = !force.isEmpty() && !force.equals("0");
        return forced || (isTerminal && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /** Returns a text that cannot steer a terminal: control and direction characters are written as escapes. */
    public static String harmless(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean steering = Character.isISOControl(c)
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069')
                    || c == '\u2028'
                    || c == '\u2029';
            if (steering && safe == null) {
                safe = new StringBuilder(text.substring(0, i));
            }
            if (safe != null) {
                safe.append(steering ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return safe == null ? text : safe.toString();
    }
}
