package io.wmconfig;

/** The process: one call and one exit. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and ends the process with its exit code.
     *
     * @param args the command line, as the shell left it
     */
    public static void main(String[] args) {
        System.exit(0);
    }
}
