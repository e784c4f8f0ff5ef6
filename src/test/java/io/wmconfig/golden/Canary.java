package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What must not be in any output: the client's secret in any form that it is ever sent in, and tokens. */
final class Canary {
    private Canary() {}

    static void check(String output) {
        byte[] pair = (Scene.CLIENT + ":" + Scene.SECRET).getBytes(StandardCharsets.UTF_8);
        assertThat(output)
                .doesNotContain(Scene.SECRET)
                .doesNotContain(URLEncoder.encode(Scene.SECRET, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(pair))
                .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(pair))
                // The sandbox's tokens look like this, and nothing else that it says does.
                .doesNotContainPattern("\\b[0-9a-f]{32}\\b");
    }
}
