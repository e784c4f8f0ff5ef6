package io.wmconfig.cli;

import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** One command: what it takes, and what it makes of what it was given. */
interface Command {
    /** Returns the word on the command line. */
    String name();

    /** Returns the sentence in the list of commands. */
    String summary();

    /** Returns in which formats it can be said beside text and JSON. */
    default List<String> formats() {
        return List.of();
    }

    /** Adds the command's own arguments. */
    void describe(CommandSpec spec);

    /** Reads the arguments; mistakes are noted in them, and then the result is never used. */
    Work read(Arguments arguments);

    /** What is left to do when all arguments are right. */
    @FunctionalInterface
    interface Work {
        /** Does it and returns what to say. */
        Rendering run(Tool tool, Renderer renderer);
    }
}
