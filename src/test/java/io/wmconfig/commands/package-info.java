/**
 * Whole command lines, run against the sandbox.
 *
 * <p>Start reading at {@link io.wmconfig.commands.CommandLineFixture}.
 */
@NullMarked
package io.wmconfig.commands;

import org.jspecify.annotations.NullMarked;
