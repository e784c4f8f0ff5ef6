package io.wmconfig.web;

import org.jspecify.annotations.Nullable;

/** A JavaScript object literal; its texts are escaped so that none can end the script. */
final class Literal {
    private final StringBuilder members = new StringBuilder();

    Literal put(String name, @Nullable Object value) {
        members.append(members.length() == 0 ? "" : ", ").append(name).append(": ");
        members.append(value instanceof String text ? quoted(text) : String.valueOf(value));
        return this;
    }

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

    @Override
    public String toString() {
        return "{ " + members + " }";
    }
}
