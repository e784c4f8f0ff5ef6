package io.wmconfig.genesys;

import org.jspecify.annotations.Nullable;

/** Hears what a command waits for, on the thread that waits. */
@FunctionalInterface
public interface Notices {
    /** Takes a line about a retry. */
    void say(String line);

    /** Takes note of a wait that has become long; a status line shows it already. */
    default void waiting(String what) {
        say("waiting for " + what);
    }

    /**
     * Takes note of work that begins; work inside of other work is part of it.
     *
     * @param what such as {@code publishing version 8 of}
     * @param whose name of the deployment; null if there is none yet
     */
    default void begin(String what, @Nullable String whose) {}

    /** Takes note that the work which began last has ended. */
    default void end() {}
}
