/**
 * Generates shell completion scripts for commands, options and their values.
 *
 * <p>Knows bash, zsh and fish, and the parser's description of a command; must not know what a command does.
 *
 * <p>Start reading at {@link io.wmconfig.cli.completion.CompletionShell}.
 */
@NullMarked
package io.wmconfig.cli.completion;

import org.jspecify.annotations.NullMarked;
