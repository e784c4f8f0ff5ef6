/**
 * What a browser sees: the code for the page, the launcher that the page draws itself, the policy that lets it run.
 *
 * <p>Knows HTML, scripts and where Messenger stands on a page; must not know the org's answers, flags, or how a look
 * came about.
 *
 * <p>Start reading at {@link io.wmconfig.web.EmbedCode}.
 */
@NullMarked
package io.wmconfig.web;

import org.jspecify.annotations.NullMarked;
