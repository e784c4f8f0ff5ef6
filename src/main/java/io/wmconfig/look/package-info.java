/**
 * The look settings as validated values.
 *
 * <p>Knows colours, positions and texts; must not know any package but {@code problem}, nor any library. An invalid
 * value throws a problem whose summary has no subject ({@code must be …, found …}) and whose hint is only the text to
 * write instead. The caller adds the name of the flag or key, and how to write it there.
 *
 * <p>Start reading at {@link io.wmconfig.look.Look}.
 */
@NullMarked
package io.wmconfig.look;

import org.jspecify.annotations.NullMarked;
