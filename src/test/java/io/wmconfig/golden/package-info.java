/**
 * Runs of the whole tool, held against what it said the last time somebody read it.
 *
 * <p>Knows the command line from outside, the sandbox, and the files of a case; must not know how a command works.
 *
 * <p>Start reading at {@link io.wmconfig.golden.GoldenTest}; a case is a file below {@code src/test/resources/golden}.
 */
@NullMarked
package io.wmconfig.golden;

import org.jspecify.annotations.NullMarked;
