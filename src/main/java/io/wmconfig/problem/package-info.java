/**
 * Failures: a {@link io.wmconfig.problem.Problem} carries what went wrong, why, and the fix.
 *
 * <p>Knows the kinds of problems and their exit codes; must not know any other package.
 *
 * <p>Start reading at {@link io.wmconfig.problem.ProblemKind}.
 */
@NullMarked
package io.wmconfig.problem;

import org.jspecify.annotations.NullMarked;
