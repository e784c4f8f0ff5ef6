package io.wmconfig.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedCodeTest {
    private static final Site SITE = new Site("prod-euw1", "mypurecloud.ie");

    private static CustomLauncher launcher(String caption) {
        HexColor blue = new HexColor("0056b3");
        return new CustomLauncher(
                true,
                LauncherPosition.TOP_RIGHT,
                20,
                12,
                blue,
                blue,
                null,
                LauncherStyle.ICON_AND_TEXT,
                caption,
                null,
                true);
    }

    private static String script(CustomLauncher launcher) {
        String both = new EmbedCode(SITE, "0a1b2c3d", launcher, "").javascript();
        return both.substring(both.indexOf("((o)"));
    }

    @Test
    void theLauncherStaysUnderFourKilobytes() {
        assertThat(script(launcher("A caption of twenty.")).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(4096);
    }

    @Test
    void noTextEndsTheScriptOrTheLiteral() {
        String script = script(launcher("</script>'\\\u2028\n&é😀"));
        assertThat(script)
                .doesNotContain("</script>")
                .contains("label: '\\u003c/script\\u003e\\u0027\\u005c\\u2028\\u000a\\u0026é😀'");
    }

    @Test
    void theScriptHasNoComments() {
        assertThat(script(launcher("Chat"))).doesNotContain(" //", "/*");
    }

    @Test
    void theLabelFollowsTheLanguage() {
        assertThat(CustomLauncher.label("ja")).isEqualTo("チャット");
        assertThat(CustomLauncher.label("zh-cn")).isEqualTo("聊天");
        assertThat(CustomLauncher.label("de")).isEqualTo("Chat");
    }

    @Test
    void theLoaderComesFromTheRegion() {
        String html = new EmbedCode(SITE, "0a1b2c3d", null, "").html();
        assertThat(html)
                .contains("'https://apps.mypurecloud.ie/genesys-bootstrap/genesys.min.js'")
                .contains("environment: 'prod-euw1'")
                .contains("deploymentId: '0a1b2c3d'")
                .containsOnlyOnce("<script>");
    }

    @Test
    void theNonceStandsOnEveryElement() {
        assertThat(new EmbedCode(SITE, "0a1b2c3d", launcher("Chat"), "R4nd0m==")
                        .html()
                        .split("<script nonce=\"R4nd0m==\">"))
                .hasSize(3);
        assertThatThrownBy(() -> new EmbedCode(SITE, "0a1b2c3d", null, "a\"b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmbedCode(SITE, "'", null, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePolicyNamesBothDomainsOfAnOldRegion() {
        List<String> policy = new EmbedCode(SITE, "0a1b2c3d", null, "abc").policy();
        assertThat(policy.get(0))
                .isEqualTo("script-src 'nonce-abc' https://*.mypurecloud.ie https://*.euw1.pure.cloud;");
        assertThat(policy.get(1)).contains("wss://*.mypurecloud.ie");
        assertThat(new Site("prod-euc1", "mypurecloud.de").policy("'self'").get(1))
                .endsWith(" https://shyrka-prod-euc1.s3.eu-central-1.amazonaws.com;");
        assertThat(new Site("prod-apse2", "mypurecloud.com.au").policy("'self'").get(1))
                .endsWith(" https://shyrka-prod-apse2.s3.ap-southeast-2.amazonaws.com;");
        assertThat(new Site("dev", "gateway.example").policy("'self'").get(1)).doesNotContain("shyrka");
        assertThat(new Site("prod-usw2", "usw2.pure.cloud").policy("'self'").get(2))
                .isEqualTo("frame-src https://*.usw2.pure.cloud;");
    }
}
