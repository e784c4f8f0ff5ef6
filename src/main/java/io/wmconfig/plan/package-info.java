/**
 * What has to change: (look, observed) → {@link io.wmconfig.plan.Plan}, and nothing else.
 *
 * <p>Knows which member of the API a look sets, whose draft it is, and what would stay unseen; must not know a clock,
 * the network, a locale or a terminal. Everything here is pure.
 *
 * <p>Start reading at {@link io.wmconfig.plan.Planner}.
 */
@NullMarked
package io.wmconfig.plan;

import org.jspecify.annotations.NullMarked;
