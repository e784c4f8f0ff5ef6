package io.wmconfig.output;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The streams of a command.
 *
 * @param out for the result and nothing else
 * @param err for all other messages
 * @param width in columns
 */
public record Terminal(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean inIsTerminal,
        int width) {
    /** Longer than any real answer, in bytes. */
    private static final int LONGEST_ANSWER = 4096;

    /** The system's message for a pipe without a reader; nothing else distinguishes it from a full disk in Java. */
    private static final String READER_GONE = "Broken pipe";

    /** Returns whether there is somebody to ask, who sees the question on {@code err} and can answer it. */
    public boolean canPrompt() {
        return inIsTerminal && errIsTerminal;
    }

    /**
     * Asks a question and waits for a line.
     *
     * @return the answer without surrounding white space; empty if there is no answer or no terminal to ask on
     */
    public Optional<String> ask(String question) {
        if (!canPrompt()) {
            return Optional.empty();
        }
        err.print(question + " ");
        err.flush();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) {
                err.println();
                return Optional.empty();
            }
            for (; next >= 0 && next != '\n' && line.size() < LONGEST_ANSWER; next = in.read()) {
                line.write(next);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
    }

    /** Asks for input without echoing it; if the JVM has no console, it is echoed as for any question. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 returns null without a terminal
    public Optional<String> askHidden(String question) {
        Console console = in instanceof FileInputStream ? System.console() : null;
        if (console == null || !canPrompt()) {
            return ask(question);
        }
        err.print(question + " ");
        err.flush();
        char[] typed = console.readPassword();
        return typed == null ? Optional.empty() : Optional.of(new String(typed).strip());
    }

    /** Asks a yes/no question; any answer but yes means no. */
    public boolean confirms(String question) {
        String answer = ask(question + " [y/N]").orElse("");
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /**
     * Writes the result; a reader that closes the pipe early is not an error ({@code wmconfig list | head -1}).
     *
     * @throws OutputFailedException if the result cannot be written completely for another reason
     */
    public void result(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!READER_GONE.equals(e.getMessage())) {
                throw new OutputFailedException(e);
            }
        }
    }

    /** Prints a line to stderr. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Thrown if the result cannot be written to stdout, for example on a full disk. */
    public static final class OutputFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputFailedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
