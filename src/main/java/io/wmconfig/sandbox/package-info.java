/**
 * A local simulated org that implements the web-deployments API over loopback, with fault injection.
 *
 * <p>Knows the published contract of configurations, deployments and tokens, and stores documents as raw JSON; must not
 * know any other package, so that it does not share the client's mistakes.
 *
 * <p>Start reading at {@link io.wmconfig.sandbox.Sandbox}, then {@code RequestHandler}.
 */
@NullMarked
package io.wmconfig.sandbox;

import org.jspecify.annotations.NullMarked;
