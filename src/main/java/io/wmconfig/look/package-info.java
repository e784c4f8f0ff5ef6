/**
 * The look: the settings that this tool knows by name, as values that cannot be wrong.
 *
 * <p>Knows colours, positions, texts and their invariants; must not know any other room but {@code problem}, nor any
 * library. A value that refuses a text throws a problem whose summary lacks its subject ({@code must be …, found …})
 * and whose hint is nothing but the text to write instead: who reads the text knows where it stood, puts the name of
 * the flag or the key in front, and shows the hint the way it is typed there.
 *
 * <p>Start reading at {@link io.wmconfig.look.Look}.
 */
@NullMarked
package io.wmconfig.look;

import org.jspecify.annotations.NullMarked;
