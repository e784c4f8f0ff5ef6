package io.wmconfig.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.web.Appearance.LauncherKind;
import io.wmconfig.web.Browser.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The preview in headless Chromium: geometry, colours, axe-core, and that it asks no host for anything. */
@Tag("long")
class PreviewBrowserTest {
    private static final HexColor BLUE = new HexColor("0056b3");
    private static final HexColor YELLOW = new HexColor("ffc107");
    private static final HexColor HOVER = new HexColor("003d80");

    @Test
    void drawsEveryCornerInBothDirectionsWithTheRealGeometry() throws Exception {
        String chromium = Browser.chromium();
        Browser browser = Browser.ready();
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        for (LauncherPosition position : LauncherPosition.values()) {
            for (boolean rtl : new boolean[] {false, true}) {
                pages.add(page(position, rtl));
            }
        }
        Files.writeString(browser.file("previews.json"), pages.toString(), StandardCharsets.UTF_8);
        Result result = browser.run(
                Map.of("CHROMIUM", chromium),
                "node",
                "preview.mjs",
                "previews.json",
                browser.file("").toString());
        assertThat(result.output()).isEqualTo("10 pages, 0 problems\n");
        assertThat(result.exit()).isZero();
    }

    private static ObjectNode page(LauncherPosition position, boolean rtl) {
        boolean own = position.isTop();
        HexColor primary = position == LauncherPosition.BOTTOM_LEFT ? YELLOW : BLUE;
        boolean dark = primary.equals(YELLOW);
        int side = rtl ? 0 : 24;
        int edge = rtl ? 40 : 12;
        CustomLauncher launcher = new CustomLauncher(
                true,
                position,
                side,
                edge,
                primary,
                own ? HOVER : primary,
                own ? HexColor.WHITE : null,
                rtl ? LauncherStyle.ICON_AND_TEXT : LauncherStyle.ICON,
                "Chat",
                null,
                false);
        Appearance look = new Appearance(
                "Proposed",
                primary,
                launcher,
                own ? LauncherKind.CUSTOM : LauncherKind.BUILT_IN,
                true,
                rtl,
                "Hello",
                null,
                rtl,
                rtl,
                List.of("a note about `it`"));
        List<Backdrop> backdrops =
                List.of(new Backdrop(HexColor.WHITE, false), new Backdrop(new HexColor("16191d"), false));
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("name", position.word() + (rtl ? "-rtl" : ""))
                .put("html", new PreviewPage("Support", List.of(look), backdrops, "").html())
                .put("top", position.isTop())
                .put("left", look.left())
                .put("side", side)
                .put("edge", edge)
                .put("primary", dark ? "rgb(255, 193, 7)" : "rgb(0, 86, 179)")
                .put("text", dark ? "rgba(0, 0, 0, 0.93)" : "rgb(255, 255, 255)")
                .put("back", dark ? "rgb(255, 193, 7)" : "rgb(0, 86, 179)")
                .put("fore", dark ? "rgba(0, 0, 0, 0.93)" : "rgb(255, 255, 255)")
                .put("hover", own ? "rgb(0, 61, 128)" : null);
        page.putArray("pages").add("rgb(255, 255, 255)").add("rgb(22, 25, 29)");
        return page;
    }
}
