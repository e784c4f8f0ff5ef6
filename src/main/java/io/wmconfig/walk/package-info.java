/**
 * The steps in their order: resolve, plan, execute. One class for each thing a user can ask for.
 *
 * <p>Knows which step follows which, and which read can be spared; must not know how a step works, flags, or wording.
 *
 * <p>Start reading at {@link io.wmconfig.walk.Apply}.
 */
@NullMarked
package io.wmconfig.walk;

import org.jspecify.annotations.NullMarked;
