/**
 * The port to an org: the few verbs that we need, and its documents as trees that keep what they do not know.
 *
 * <p>Knows what an org can be asked and how an answer can fail in the org's own terms; must not know HTTP, status codes
 * or the SDK. Only {@link io.wmconfig.genesys.RecordedCall} shows the wire, to those who look for an org's habits.
 *
 * <p>Start reading at {@link io.wmconfig.genesys.Org}.
 */
@NullMarked
package io.wmconfig.genesys;

import org.jspecify.annotations.NullMarked;
