/**
 * What is said: one report for each command, as text for people or as JSON for scripts, and the terminal that shows it.
 *
 * <p>Knows words, columns, colours and streams; must not know flags, nor ask the org.
 *
 * <p>Start reading at {@link io.wmconfig.output.Report}.
 */
@NullMarked
package io.wmconfig.output;

import org.jspecify.annotations.NullMarked;
