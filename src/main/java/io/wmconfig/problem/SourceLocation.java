package io.wmconfig.problem;

/**
 * The location of an error in the user's input.
 *
 * @param file the path as the user gave it
 * @param line first line is 1; 0 for the whole file
 * @param column first column is 1; 0 for the whole line
 */
public record SourceLocation(String file, int line, int column) {
    /** The location of what is set by options, without a file. */
    public static final SourceLocation COMMAND_LINE = new SourceLocation("flags", 0, 0);

    /** Returns {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
