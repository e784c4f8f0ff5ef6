/**
 * What was asked for: the text of flags becomes a {@link io.wmconfig.look.Look}, or every mistake in it is told at once.
 *
 * <p>Knows the look flags, their words and their clashes, and JSON as text; must not know the org or the terminal.
 *
 * <p>Start reading at {@link io.wmconfig.source.LookFlag}.
 */
@NullMarked
package io.wmconfig.source;

import org.jspecify.annotations.NullMarked;
