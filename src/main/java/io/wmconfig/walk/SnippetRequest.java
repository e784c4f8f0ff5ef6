package io.wmconfig.walk;

import io.wmconfig.look.Look;
import io.wmconfig.resolve.Target;

/**
 * The code for the page of one deployment.
 *
 * @param target which deployment
 * @param look asked for; the live look stands for what is not
 * @param autoOpen whether Messenger opens by itself, once for each visitor
 * @param nonce of the page's policy; empty for none
 */
public record SnippetRequest(Target target, Look look, boolean autoOpen, String nonce) {
    /** Returns whether the page has to draw the launcher itself. */
    boolean asksForLauncher() {
        return look.palette().asksForPageLauncher()
                || (look.position() != null && look.position().isTop());
    }
}
