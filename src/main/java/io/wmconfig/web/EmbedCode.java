package io.wmconfig.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The code for a page: the standard loader of the region, and the custom launcher.
 *
 * @param launcher null for the built-in one
 * @param nonce of the page's Content-Security-Policy; empty for none
 */
public record EmbedCode(
        Site site, String deploymentId, @Nullable CustomLauncher launcher, String nonce) {
    public EmbedCode {
        if (!deploymentId.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("a deployment's id, not " + deploymentId);
        }
        if (!isNonce(nonce)) {
            throw new IllegalArgumentException("a nonce, not " + nonce);
        }
    }

    /** Returns whether a text is a valid nonce, or a placeholder of a template. */
    public static boolean isNonce(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"'<>&`\\".indexOf(c) < 0);
    }

    /** Returns the elements for the end of the page's body. */
    public String html() {
        String attribute = nonce.isEmpty() ? "" : " nonce=\"" + nonce + "\"";
        String open = "<script" + attribute + ">\n";
        String own = launcher == null ? "" : open + pageLauncher(launcher) + "</script>\n";
        return open + loader() + "</script>\n" + own;
    }

    public String javascript() {
        return loader() + (launcher == null ? "" : pageLauncher(launcher));
    }

    /** Returns the Content-Security-Policy directives that this code needs. */
    public List<String> policy() {
        return site.policy(nonce.isEmpty() ? "'unsafe-inline'" : "'nonce-" + nonce + "'");
    }

    /** The loader that Genesys Cloud publishes. */
    private String loader() {
        return """
                (function (g, e, n, es, ys) {
                  g['_genesysJs'] = e;
                  g[e] = g[e] || function () {
                    (g[e].q = g[e].q || []).push(arguments)
                  };
                  g[e].t = 1 * new Date();
                  g[e].c = es;
                  ys = document.createElement('script'); ys.async = 1; ys.src = n; ys.charset = 'utf-8'; \
                document.head.appendChild(ys);
                })(window, 'Genesys', %s, {
                  environment: %s,
                  deploymentId: %s
                });
                """.formatted(
                        Markup.quoted(site.loader()), Markup.quoted(site.environment()), Markup.quoted(deploymentId));
    }

    private String pageLauncher(CustomLauncher own) {
        return resource("launcher.js").replace("(SETTINGS)", "(" + own.settings(deploymentId) + ")");
    }

    static String resource(String name) {
        try (InputStream text = EmbedCode.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
