/**
 * Everything for a web page: embed code, custom launcher, preview, Content-Security-Policy.
 *
 * <p>Knows HTML, scripts and the geometry of Messenger; must not know responses of the org, flags, or where a look
 * comes from.
 *
 * <p>Start reading at {@link io.wmconfig.web.EmbedCode} and {@link io.wmconfig.web.PreviewPage}.
 */
@NullMarked
package io.wmconfig.web;

import org.jspecify.annotations.NullMarked;
