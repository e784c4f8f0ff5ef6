/**
 * Resolves a name to {@link io.wmconfig.plan.Observed}, and turns a look and what was observed into a
 * {@link io.wmconfig.plan.Plan}.
 *
 * <p>Knows which API setting a look changes, who owns a draft, and which colours would have no effect. Must not know a
 * clock, the network, a locale or a terminal. Only {@link io.wmconfig.plan.Resolver} and the classes it uses read from
 * the org; everything else is pure.
 *
 * <p>Start reading at {@link io.wmconfig.plan.Planner}.
 */
@NullMarked
package io.wmconfig.plan;

import org.jspecify.annotations.NullMarked;
