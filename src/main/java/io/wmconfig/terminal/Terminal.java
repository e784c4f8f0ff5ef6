package io.wmconfig.terminal;

import java.io.PrintStream;

/**
 * The two streams of a command.
 *
 * @param out for the result and nothing else
 * @param err for everything said along the way
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param inIsTerminal whether a person can answer
 * @param width in columns
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean inIsTerminal,
        int width) {

    /** Writes the result; a reader that has gone away is no failure ({@code wmconfig list | head -1}). */
    public void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Says a line along the way. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
