/**
 * Executes plans and deletions: makes all their writes, stage by stage, and always knows what is done.
 *
 * <p>Knows the order of the writes and what must be true between them; must not know how a plan was made, nor how
 * anything but its problems is worded for the user.
 *
 * <p>Start reading at {@link io.wmconfig.execute.Executor}.
 */
@NullMarked
package io.wmconfig.execute;

import org.jspecify.annotations.NullMarked;
