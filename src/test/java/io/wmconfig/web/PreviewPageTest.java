package io.wmconfig.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.WebAddress;
import io.wmconfig.web.Appearance.LauncherKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewPageTest {
    private static final HexColor BLUE = new HexColor("0056b3");
    private static final Backdrop WHITE = new Backdrop(HexColor.WHITE, false);

    private static Appearance look(boolean shown, boolean window, LauncherKind kind, String caption, String title) {
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
        return new Appearance("Live now", BLUE, launcher, kind, window, true, title, null, true, false, List.of());
    }

    private static String html(Appearance look) {
        return new PreviewPage("Support", List.of(look), List.of(WHITE), "").html();
    }

    @Test
    void noTextBecomesAnElement() {
        String hostile = "</title><script>alert(1)</script>'\"&";
        String html = new PreviewPage(
                        hostile, List.of(look(true, true, LauncherKind.CUSTOM, hostile, hostile)), List.of(WHITE), "")
                .html();
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&quot;&amp;");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(html(look(true, true, LauncherKind.BUILT_IN, "Chat", "Hello")))
                .doesNotContain("http://", "https://", "src=", "@import")
                .contains("default-src 'none'");
    }

    @Test
    void theBuiltInCaptionIsCutAsBrowsersCutIt() {
        String long21 = "12345678901234567890x";
        assertThat(html(look(true, true, LauncherKind.BUILT_IN, long21, "")))
                .doesNotContain(long21)
                .contains(long21.substring(0, 20));
        assertThat(html(look(true, true, LauncherKind.CUSTOM, long21, ""))).contains(long21);
    }

    @Test
    void whatVisitorsDoNotSeeIsNotDrawn() {
        assertThat(html(look(false, true, LauncherKind.BUILT_IN, "Chat", "")))
                .doesNotContain("class='seat")
                .contains("class='window");
        assertThat(html(look(true, false, LauncherKind.BUILT_IN, "Chat", ""))).doesNotContain("class='window");
    }

    @Test
    void titleAndWelcomeAreOnTheHomeScreenOnly() {
        Appearance home = look(true, true, LauncherKind.BUILT_IN, "Chat", "How can we help?");
        assertThat(html(home)).containsOnlyOnce("<strong>How can we help?</strong>");
        Appearance none = new Appearance(
                "Live now",
                BLUE,
                home.launcher(),
                home.kind(),
                true,
                false,
                "How can we help?",
                "Hi",
                true,
                false,
                List.of());
        assertThat(html(none)).doesNotContain("How can we help?", "<p>Hi", "Logo");
    }

    @Test
    void anOnDemandLauncherIsAnOutline() {
        assertThat(html(look(true, true, LauncherKind.ON_DEMAND, "Chat", "")))
                .contains("class='seat on-demand'", "hidden until the page shows it");
    }

    @Test
    void twoLooksStandSideBySide() {
        Appearance one = look(true, true, LauncherKind.BUILT_IN, "Chat", "");
        String html =
                new PreviewPage("Support", List.of(one, one.drawing("Proposed")), List.of(WHITE, WHITE), "").html();
        assertThat(html).contains("--_columns:2").containsSubsequence("Live now", "Proposed");
        assertThat(html.split("class=\"scene")).hasSize(5);
    }

    @Test
    void thePictureOfThePageStandsInItOnce() {
        String html = new PreviewPage(
                        "Support",
                        List.of(look(true, true, LauncherKind.BUILT_IN, "Chat", "")),
                        List.of(new Backdrop(BLUE, true)),
                        "AAAA")
                .still();
        assertThat(html)
                .containsOnlyOnce("data:image/png;base64,AAAA")
                .contains("Your page")
                .doesNotContain("<input");
    }
}
