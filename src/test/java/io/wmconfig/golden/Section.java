package io.wmconfig.golden;

import java.util.regex.Pattern;

/**
 * A part of a case, below a line with its name.
 *
 * @param name what it is, or the path of a file
 * @param escaped whether the body is written as in a text block of Java
 * @param body the lines as they stand in the case
 */
record Section(String name, boolean escaped, String body) {
    /** The line above a section; its groups are the name and, if it is escaped, that. */
    static final String TITLE = "-- (\\S+)( \\(escaped\\))? --";

    /** What a reader would not see, or what would end the section. */
    private static final Pattern HIDDEN =
            Pattern.compile("(?md)[\\p{Cc}&&[^\n]]| $|^\\$(?= )|^-(?=" + TITLE.substring(1) + "$)");

    /** Returns a section that holds a text. */
    static Section of(String name, String text) {
        if (text.endsWith("\n") && !HIDDEN.matcher(text).find()) {
            return new Section(name, false, text);
        }
        String seen = HIDDEN.matcher(text.replace("\\", "\\\\"))
                .replaceAll(hit -> String.format("\\\\%03o", (int) hit.group().charAt(0)));
        return new Section(name, true, seen.endsWith("\n") ? seen : seen + "\\\n");
    }

    String text() {
        return escaped ? body.translateEscapes() : body;
    }

    @Override
    public String toString() {
        return "-- " + name + (escaped ? " (escaped)" : "") + " --\n" + body;
    }
}
