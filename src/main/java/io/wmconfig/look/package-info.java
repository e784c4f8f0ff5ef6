/**
 * The look: the settings that this tool knows by name, as values that cannot be wrong.
 *
 * <p>Knows colours, positions, texts and their invariants; must not know any other room but {@code problem}, nor any
 * library.
 *
 * <p>Start reading at {@link io.wmconfig.look.Look}.
 */
@NullMarked
package io.wmconfig.look;

import org.jspecify.annotations.NullMarked;
