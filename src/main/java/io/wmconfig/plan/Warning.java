package io.wmconfig.plan;

import io.wmconfig.problem.WarningKind;

/**
 * Something that works but may not be meant.
 *
 * @param message one lower-case sentence, the fix included
 */
public record Warning(WarningKind kind, String message) {
    /** Returns the stable code, for example {@code launcher-off}. */
    public String code() {
        return kind.code();
    }
}
