package io.wmconfig.web;

/** Text written into a page; none of it can become an element or leave an attribute. */
final class Markup {
    private Markup() {}

    /** Returns the text with the characters escaped that mean something in HTML. */
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
