package io.wmconfig.web;

/** Escapes text for HTML and scripts. */
final class Markup {
    private Markup() {}

    /** Returns the text with characters escaped that have a meaning in elements and attributes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) ? " " : Character.toString(c));
            }
        });
        return escaped.toString();
    }

    /** Returns the text as a JavaScript string; nothing in it can end the string or the script. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && "'\\<>&".indexOf(c) < 0;
            quoted.append(
                    plain || (c > 0xa0 && c != 0x2028 && c != 0x2029)
                            ? String.valueOf((char) c)
                            : String.format("\\u%04x", c));
        });
        return quoted.append('\'').toString();
    }
}
