/**
 * Reads flags and look files into a {@link io.wmconfig.look.Look}, and reports all errors at once.
 *
 * <p>Knows YAML, how settings are written as flags and keys, how they conflict, and how documents extend each other;
 * must not know the org or the terminal.
 *
 * <p>Start reading at {@link io.wmconfig.input.LookFlags} and {@link io.wmconfig.input.LookFiles}.
 */
@NullMarked
package io.wmconfig.input;

import org.jspecify.annotations.NullMarked;
