package io.wmconfig.cli;

import io.wmconfig.app.Session;
import io.wmconfig.output.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command: describes its arguments, and turns them into work. */
abstract class Command {
    private final String name;
    private final String summary;
    private final List<String> formats;

    /**
     * Creates a command.
     *
     * @param summary shown in the list of commands
     * @param formats output formats in addition to text and JSON
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

    /** Reads the arguments and records errors in them; after an error, the returned work is never run. */
    abstract Work read(Arguments arguments);

    /** The work to do once all arguments are valid. */
    @FunctionalInterface
    interface Work {
        /** Does the work and returns the report; null if everything has been printed. */
        @Nullable
        Report run(Session session, Dialog dialog);
    }
}
