/**
 * The API's documents as trees: which members the service owns, when two documents are the same, how a member is
 * reached.
 *
 * <p>Knows the places of a configuration and a deployment (contract §4); must not know the org, the look, or how a
 * difference is shown.
 *
 * <p>Start reading at {@link io.wmconfig.document.DocumentDiff}.
 */
@NullMarked
package io.wmconfig.document;

import org.jspecify.annotations.NullMarked;
