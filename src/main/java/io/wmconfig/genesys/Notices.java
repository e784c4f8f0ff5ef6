package io.wmconfig.genesys;

import org.jspecify.annotations.Nullable;

/** Receives notices about work, waits and retries of a command, on the thread that does them. */
@FunctionalInterface
public interface Notices {
    /** Receives one line about a retry or a wait. */
    void say(String line);

    /** Called when a wait has become long; a status line already shows it. */
    default void waiting(String what) {
        say("waiting for " + what);
    }

    /**
     * Called when work begins; nested work is part of the outer work.
     *
     * @param what such as {@code publishing version 8 of}
     * @param whose name of the deployment; null if there is none yet
     */
    default void begin(String what, @Nullable String whose) {}

    /** Called when the most recently begun work has ended. */
    default void end() {}
}
