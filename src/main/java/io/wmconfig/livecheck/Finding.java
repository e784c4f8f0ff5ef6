package io.wmconfig.livecheck;

import org.jspecify.annotations.Nullable;

/**
 * What a check saw of one assumption.
 *
 * @param assumption what wmconfig assumes
 * @param seen what the org does; null when the check could not see it
 * @param detail where it was seen, or why not; may be empty
 */
public record Finding(Assumption assumption, @Nullable String seen, String detail) {
    /** Returns whether the org does something else than was assumed. */
    public boolean differs() {
        return seen != null && !assumption.assumed().isEmpty() && !seen.equals(assumption.assumed());
    }
}
