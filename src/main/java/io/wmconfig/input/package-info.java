/**
 * What was asked for: flags and look files become a {@link io.wmconfig.look.Look}, or every mistake in them is reported
 * at once.
 *
 * <p>Knows how settings are written as flags and as keys, how they clash, how one document extends another, and YAML
 * with its traps and bounds; must not know the org or the terminal.
 *
 * <p>Start reading at {@link io.wmconfig.input.LookFlags} and {@link io.wmconfig.input.LookFiles}.
 */
@NullMarked
package io.wmconfig.input;

import org.jspecify.annotations.NullMarked;
