/**
 * The use cases, one class for each thing a user can ask for, and the session that they work in: orgs, progress, time,
 * files.
 * {@link io.wmconfig.app.LiveCheck} runs them on its own deployment and compares the traffic with what wmconfig
 * assumes about the API; it does not know the sandbox, although its findings carry the names of the sandbox's switches.
 *
 * <p>Knows the order of resolve, plan and execute, and which read can be spared; must not know flags, nor wording.
 *
 * <p>Start reading at {@link io.wmconfig.app.Apply}.
 */
@NullMarked
package io.wmconfig.app;

import org.jspecify.annotations.NullMarked;
