package io.wmconfig.walk;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.resolve.Target;
import org.jspecify.annotations.Nullable;

/**
 * The code for the page of one deployment.
 *
 * @param target which deployment
 * @param look asked for; the live look stands for what is not
 * @param secondary background under the pointer; null for the primary colour
 * @param buttonText colour of icon and caption; null for the one Messenger would choose
 * @param autoOpen whether Messenger opens by itself, once for each visitor
 * @param nonce of the page's policy; empty for none
 */
public record SnippetRequest(
        Target target,
        Look look,
        @Nullable HexColor secondary,
        @Nullable HexColor buttonText,
        boolean autoOpen,
        String nonce) {
    /** Returns whether the page has to draw the launcher itself. */
    boolean asksForLauncher() {
        return secondary != null
                || buttonText != null
                || (look.position() != null && look.position().isTop());
    }
}
