/**
 * The port to an org: its operations, and its documents as trees that preserve unknown settings.
 *
 * <p>Knows which settings of a document the service owns, when two documents are equal, where a setting is, and how an
 * operation can fail. Must not know HTTP, status codes, the SDK or the look. The exception is
 * {@link io.wmconfig.genesys.RecordedCall}, which exposes requests to the live check.
 *
 * <p>Start reading at {@link io.wmconfig.genesys.Org}.
 */
@NullMarked
package io.wmconfig.genesys;

import org.jspecify.annotations.NullMarked;
