/**
 * What every write guarantees, tested under faults: lost answers, outages, kills, a second editor.
 *
 * <p>Runs the whole program against the sandbox and inspects the sandbox directly; must not know the implementation.
 *
 * <p>Start reading at {@code FaultMatrixTest}.
 */
@NullMarked
package io.wmconfig.faults;

import org.jspecify.annotations.NullMarked;
