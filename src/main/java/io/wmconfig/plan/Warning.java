package io.wmconfig.plan;

import io.wmconfig.problem.WarningKind;

/**
 * A warning about something that works but may be unintended.
 *
 * @param message one lower-case sentence, including the fix
 */
public record Warning(WarningKind kind, String message) {
    /** Returns the stable code, for example {@code launcher-off}. */
    public String code() {
        return kind.code();
    }
}
