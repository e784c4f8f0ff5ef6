/**
 * An org inside this process that speaks the web-deployments API over loopback, misbehaving on request.
 *
 * <p>Knows the published contract of configurations, deployments and tokens, and keeps what it was sent as raw JSON;
 * must not know any other room: a fake that shared code with the client would share its mistakes too.
 *
 * <p>Start reading at {@link io.wmconfig.sandbox.Sandbox}, then {@code RequestHandler} for the way of one request.
 */
@NullMarked
package io.wmconfig.sandbox;

import org.jspecify.annotations.NullMarked;
