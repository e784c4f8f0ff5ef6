/**
 * The output: one report per command, as text for people or JSON for scripts, and the terminal that prints it.
 *
 * <p>Knows texts, columns, colours and streams; must not know options, and never sends a request to the org.
 *
 * <p>Start reading at {@link io.wmconfig.output.Report}.
 */
@NullMarked
package io.wmconfig.output;

import org.jspecify.annotations.NullMarked;
