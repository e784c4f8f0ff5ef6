/**
 * The only writes: carries out a plan against the port, stage by stage, and knows at any moment what is done.
 *
 * <p>Knows the order of the writes and what has to hold between them; must not know how a plan came about, nor how
 * anything is worded for the user beyond its problems.
 *
 * <p>Start reading at {@link io.wmconfig.execute.Executor}.
 */
@NullMarked
package io.wmconfig.execute;

import org.jspecify.annotations.NullMarked;
