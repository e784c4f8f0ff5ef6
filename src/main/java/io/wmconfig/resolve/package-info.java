/**
 * From a name to what is there: the deployment, its live version, its draft, its neighbours.
 *
 * <p>Knows how names are matched and what has to be read; must not know how a difference is written or shown.
 *
 * <p>Start reading at {@link io.wmconfig.resolve.Resolver}.
 */
@NullMarked
package io.wmconfig.resolve;

import org.jspecify.annotations.NullMarked;
