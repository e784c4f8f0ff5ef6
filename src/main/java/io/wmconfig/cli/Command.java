package io.wmconfig.cli;

import io.wmconfig.app.Session;
import io.wmconfig.output.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command: what it takes, and what it makes of what it was given. */
abstract class Command {
    private final String name;
    private final String summary;
    private final List<String> formats;

    /**
     * Names a command.
     *
     * @param summary in the list of commands
     * @param formats of its result in addition to text and JSON
     */
    Command(String name, String summary, String... formats) {
        this.name = name;
        this.summary = summary;
        this.formats = List.of(formats);
    }

    final String name() {
        return name;
    }

    final String summary() {
        return summary;
    }

    final List<String> formats() {
        return formats;
    }

    /** Adds usage, examples and arguments. */
    abstract void describe(HelpPage page);

    /** Reads the arguments; mistakes are noted in them, and then the result is never used. */
    abstract Work read(Arguments arguments);

    /** What is left to do when all arguments are right. */
    @FunctionalInterface
    interface Work {
        /** Does it and returns what to say; null when all is said. */
        @Nullable
        Report run(Session session, Dialog dialog);
    }
}
