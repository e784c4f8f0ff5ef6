package io.wmconfig.walk;

import io.wmconfig.resolve.Target;
import org.jspecify.annotations.Nullable;

/**
 * One deployment that shall go.
 *
 * @param target which deployment
 * @param withConfiguration whether its configuration goes as well, unless others use it
 * @param confirmedName the name that the user repeated; null when it is to be asked for
 */
public record DeleteRequest(
        Target target, boolean withConfiguration, @Nullable String confirmedName) {}
