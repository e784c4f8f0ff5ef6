package io.wmconfig.walk;

import io.wmconfig.resolve.Target;
import org.jspecify.annotations.Nullable;

/**
 * Two deployments to lay side by side.
 *
 * @param from the one
 * @param to the other
 * @param fromProfile that names the org of the one; null for the usual org
 * @param toProfile that names the org of the other; null for the usual org
 */
public record CompareRequest(
        Target from,
        Target to,
        @Nullable String fromProfile,
        @Nullable String toProfile) {}
