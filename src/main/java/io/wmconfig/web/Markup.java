package io.wmconfig.web;

/** Escapes text for HTML. */
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
}
