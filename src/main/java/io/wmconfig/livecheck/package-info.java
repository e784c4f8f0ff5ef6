/**
 * A check of wmconfig against a live org: it makes a deployment, runs the use cases on it, deletes it, and compares the
 * traffic with what wmconfig assumes about the API.
 *
 * <p>Knows the use cases and what was on the wire; must not know the sandbox, although its findings carry the names of
 * the sandbox's switches: that is what makes an org's habits repeatable there.
 *
 * <p>Start reading at {@link io.wmconfig.livecheck.LiveCheck}.
 */
@NullMarked
package io.wmconfig.livecheck;

import org.jspecify.annotations.NullMarked;
