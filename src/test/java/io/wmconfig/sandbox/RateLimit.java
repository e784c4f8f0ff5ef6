package io.wmconfig.sandbox;

import java.time.Duration;

/**
 * So many requests in a window, counted for each token.
 *
 * @param requests how many are let through
 * @param window how long a window lasts; the count starts again afterwards
 */
public record RateLimit(int requests, Duration window) {
    /** Refuses a limit that lets nothing through, or that never ends. */
    public RateLimit {
        if (requests < 1 || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("a rate limit needs at least one request and a window longer than 0");
        }
    }
}
