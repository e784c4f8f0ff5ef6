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
 * @param err for everything said along the way
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
    /** Longer than any answer that is meant. */
    private static final int LONGEST_ANSWER = 4096;

    /** What the system calls a pipe without a reader; Java distinguishes it from a full disk by these words alone. */
    private static final String READER_GONE = "Broken pipe";

    /** Returns whether a person can be asked: sees the question on {@code err}, and can answer it. */
    public boolean canPrompt() {
        return inIsTerminal && errIsTerminal;
    }

    /**
     * Asks a person, and waits for a line.
     *
     * @return the answer without white space around it; empty when nobody answers, or cannot be asked
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

    /** Asks for something that is not shown while it is typed; where the JVM has no terminal, like any question. */
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

    /** Asks a question whose answer is no unless it is yes. */
    public boolean confirms(String question) {
        String answer = ask(question + " [y/N]").orElse("");
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /**
     * Writes the result; a reader that has gone away is no failure ({@code wmconfig list | head -1}).
     *
     * @throws OutputFailedException when it cannot be written whole for another reason
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

    /** Says a line along the way. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** The result could not be written to where stdout leads, as on a full disk. */
    public static final class OutputFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputFailedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
