package io.wmconfig.problem;

/**
 * Where in a file the user's mistake stands.
 *
 * @param file the path as the user gave it
 * @param line first line is 1; 0 when the whole file is meant
 * @param column first column is 1; 0 when the whole line is meant
 */
public record SourceLocation(String file, int line, int column) {
    /** Returns {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
