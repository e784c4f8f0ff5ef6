/**
 * Holds the sandbox against the published contract, so that it cannot drift into what our own client happens to send.
 *
 * <p>Knows the contract's schemas and fixtures, and the wire.
 *
 * <p>Start reading at {@code ContractTest}.
 */
@NullMarked
package io.wmconfig.sandbox;

import org.jspecify.annotations.NullMarked;
