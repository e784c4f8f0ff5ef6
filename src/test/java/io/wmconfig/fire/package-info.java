/**
 * The promises of every write, kept while everything goes wrong.
 *
 * <p>Knows the whole program by its front door and the sandbox by its back door; must not know how a promise is kept.
 *
 * <p>Start reading at {@code FaultMatrixTest}.
 */
@NullMarked
package io.wmconfig.fire;

import org.jspecify.annotations.NullMarked;
