/**
 * The command line: reads options, calls one use case and returns an exit code.
 *
 * <p>Knows picocli, the options, and which use case to call; must not know HTTP, JSON, or how changes are computed.
 *
 * <p>Start reading at {@link io.wmconfig.cli.CommandRunner}, then {@link io.wmconfig.cli.ApplyCommand}.
 */
@NullMarked
package io.wmconfig.cli;

import org.jspecify.annotations.NullMarked;
