/**
 * The use cases, one class per task of a user, and the session that they run in: orgs, progress, time, files.
 * {@link io.wmconfig.app.LiveCheck} runs them on a deployment that it creates and compares the traffic with what
 * wmconfig assumes about the API; it does not know the sandbox, although its findings use the names of its switches.
 *
 * <p>Knows the order of resolve, plan and execute, and which reads can be saved; must not know flags or wording.
 *
 * <p>Start reading at {@link io.wmconfig.app.Apply}.
 */
@NullMarked
package io.wmconfig.app;

import org.jspecify.annotations.NullMarked;
