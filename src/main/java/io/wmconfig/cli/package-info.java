/**
 * The command line: options in, one call, an exit code out.
 *
 * <p>Knows picocli, the options, and which use case to call; must not know HTTP, JSON, or how a difference is made.
 *
 * <p>Start reading at {@link io.wmconfig.cli.CommandRunner}, then {@link io.wmconfig.cli.ApplyCommand}.
 */
@NullMarked
package io.wmconfig.cli;

import org.jspecify.annotations.NullMarked;
