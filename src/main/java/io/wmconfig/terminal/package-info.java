/**
 * Where words go: the streams, whether a person watches, how wide and in which colours.
 *
 * <p>Knows streams and escape sequences; must not know what is said.
 *
 * <p>Start reading at {@link io.wmconfig.terminal.Terminal}.
 */
@NullMarked
package io.wmconfig.terminal;

import org.jspecify.annotations.NullMarked;
