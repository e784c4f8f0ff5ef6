/**
 * Many documents in one run: all are planned before anything is written, and what becomes of one does not decide the next.
 *
 * <p>Knows the order of the documents and what became of each; must not know how one document is planned or applied, nor
 * how it is said.
 *
 * <p>Start reading at {@link io.wmconfig.fleet.FleetWalk}.
 */
@NullMarked
package io.wmconfig.fleet;

import org.jspecify.annotations.NullMarked;
