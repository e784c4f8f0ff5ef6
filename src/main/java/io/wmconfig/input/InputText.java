package io.wmconfig.input;

import io.wmconfig.problem.SourceLocation;
import java.util.List;

/**
 * The text of one input.
 *
 * @param name for messages
 * @param text without a byte order mark
 */
public record InputText(String name, String text) {
    private static final int LONGEST = 200;

    public SourceLocation at(int line, int column) {
        return new SourceLocation(name, line, column);
    }

    /** Returns the comment that follows a key instead of its value; empty if there is none. */
    public String commentAfter(SourceLocation key) {
        List<String> line = text.lines().skip(key.line() - 1L).limit(1).toList();
        if (line.isEmpty() || line.get(0).length() > LONGEST) {
            return "";
        }
        int colon = line.get(0).indexOf(':', Math.max(0, key.column() - 1));
        String rest = colon < 0 ? "" : line.get(0).substring(colon + 1).strip();
        return rest.startsWith("#") ? rest : "";
    }
}
