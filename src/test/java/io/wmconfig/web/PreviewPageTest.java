package io.wmconfig.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewPageTest {
    private static final HexColor BLUE = new HexColor("0056b3");
    private static final Backdrop WHITE = new Backdrop(HexColor.WHITE, false);

    private static Appearance look(boolean shown, boolean window, boolean byPage, String caption, String title) {
        CustomLauncher launcher = new CustomLauncher(
                shown,
                LauncherPosition.BOTTOM_RIGHT,
                20,
                12,
                BLUE,
                BLUE,
                null,
                LauncherStyle.ICON_AND_TEXT,
                caption,
                new WebAddress("https://a.example/i.png"),
                false);
        return new Appearance("Live now", BLUE, launcher, byPage, window, true, title, null, true, false, List.of());
    }

    private static String html(Appearance look) {
        return new PreviewPage("Support", List.of(look), List.of(WHITE), "").html();
    }

    @Test
    void noTextBecomesAnElement() {
        String hostile = "</title><script>alert(1)</script>'\"&";
        String html =
                new PreviewPage(hostile, List.of(look(true, true, true, hostile, hostile)), List.of(WHITE), "").html();
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&quot;&amp;");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(html(look(true, true, false, "Chat", "Hello")))
                .doesNotContain("http://", "https://", "src=", "@import")
                .contains("default-src 'none'");
    }

    @Test
    void theBuiltInCaptionIsCutAsBrowsersCutIt() {
        String long21 = "12345678901234567890x";
        assertThat(html(look(true, true, false, long21, "")))
                .doesNotContain(long21)
                .contains(long21.substring(0, 20));
        assertThat(html(look(true, true, true, long21, ""))).contains(long21);
    }

    @Test
    void whatVisitorsDoNotSeeIsNotDrawn() {
        assertThat(html(look(false, true, false, "Chat", "")))
                .doesNotContain("class='seat")
                .contains("class='window");
        assertThat(html(look(true, false, false, "Chat", ""))).doesNotContain("class='window");
    }

    @Test
    void twoLooksStandSideBySide() {
        Appearance one = look(true, true, false, "Chat", "");
        String html =
                new PreviewPage("Support", List.of(one, one.drawing("As asked")), List.of(WHITE, WHITE), "").html();
        assertThat(html).contains("--_columns:2").containsSubsequence("Live now", "As asked");
        assertThat(html.split("class=\"scene")).hasSize(5);
    }

    @Test
    void thePictureOfThePageStandsInItOnce() {
        String html = new PreviewPage(
                        "Support",
                        List.of(look(true, true, false, "Chat", "")),
                        List.of(new Backdrop(BLUE, true)),
                        "AAAA")
                .still();
        assertThat(html)
                .containsOnlyOnce("data:image/png;base64,AAAA")
                .contains("Your page")
                .doesNotContain("<input");
    }
}
