/**
 * What goes wrong, said once: a {@link io.wmconfig.problem.Problem} carries what, why and the fix.
 *
 * <p>Knows the kinds of problems and their exit codes; must not know any other room.
 *
 * <p>Start reading at {@link io.wmconfig.problem.ProblemKind}.
 */
@NullMarked
package io.wmconfig.problem;

import org.jspecify.annotations.NullMarked;
