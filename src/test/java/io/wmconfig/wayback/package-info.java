/**
 * Whole command lines of {@code history}, {@code rollback}, {@code delete} and {@code doctor}, against the sandbox.
 *
 * <p>Start reading at {@link io.wmconfig.wayback.CommandLineFixture}.
 */
@NullMarked
package io.wmconfig.wayback;

import org.jspecify.annotations.NullMarked;
