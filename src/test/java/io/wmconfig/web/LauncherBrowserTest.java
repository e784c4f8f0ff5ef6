package io.wmconfig.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.WebAddress;
import io.wmconfig.web.Browser.Result;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The custom launcher in headless Chromium: pixels, colours, pointer, keyboard, icon, axe-core, requests. */
@Tag("long")
class LauncherBrowserTest {
    private static final Site SITE = new Site("prod", "mypurecloud.com");
    private static final HexColor BLUE = new HexColor("0056b3");
    private static final HexColor YELLOW = new HexColor("ffc107");

    @Test
    void standsAndWorksInAllCornersAndBothDirections() throws Exception {
        String chromium = Browser.chromium();
        Browser browser = Browser.ready();
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        for (LauncherPosition position : LauncherPosition.values()) {
            for (boolean rtl : new boolean[] {false, true}) {
                pages.add(page(position, rtl));
            }
        }
        pages.add(page(LauncherPosition.TOP_LEFT, false)
                .put("name", "without-loader")
                .put("loads", false));
        Files.writeString(browser.file("pages.json"), pages.toString(), StandardCharsets.UTF_8);
        Result result = browser.run(
                Map.of("CHROMIUM", chromium),
                "node",
                "launcher.mjs",
                "pages.json",
                browser.file("").toString());
        assertThat(result.output()).isEqualTo("11 pages, 0 problems\n");
        assertThat(result.exit()).isZero();
    }

    private static ObjectNode page(LauncherPosition position, boolean rtl) {
        boolean dark = position == LauncherPosition.TOP_LEFT;
        boolean auto = position == LauncherPosition.TOP_RIGHT;
        LauncherStyle style = rtl ? LauncherStyle.ICON_AND_TEXT : LauncherStyle.ICON;
        String icon = dark ? "https://icons.test/bad.svg" : auto ? "https://icons.test/good.svg" : "";
        CustomLauncher launcher = new CustomLauncher(
                true,
                position,
                20,
                12,
                dark ? YELLOW : BLUE,
                new HexColor("003d80"),
                null,
                style,
                "Chat",
                icon.isEmpty() ? null : new WebAddress(icon),
                auto);
        boolean left = switch (position) {
            case AUTO -> rtl;
            case BOTTOM_LEFT, TOP_LEFT -> true;
            case BOTTOM_RIGHT, TOP_RIGHT -> false;
        };
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", position.word() + (rtl ? "-rtl" : ""))
                .put("script", new EmbedCode(SITE, "0a1b2c3d", launcher, "R4nd0m").html())
                .put("rtl", rtl)
                .put("left", left)
                .put("top", position.isTop())
                .put("side", 20)
                .put("edge", 12)
                .put("auto", auto)
                .put("icon", icon.contains("good"))
                .put("loads", true)
                .put("back", dark ? "rgb(255, 193, 7)" : "rgb(0, 86, 179)")
                .put("fore", dark ? "rgba(0, 0, 0, 0.93)" : "rgb(255, 255, 255)")
                .put("hover", "rgb(0, 61, 128)");
    }

    @Test
    void theScriptPassesTheLinter() throws Exception {
        Browser browser = Browser.ready();
        try (InputStream script = Objects.requireNonNull(EmbedCode.class.getResourceAsStream("launcher.js"))) {
            Files.write(browser.file("launcher.js"), script.readAllBytes());
        }
        Result result = browser.run(Map.of(), "node", "node_modules/eslint/bin/eslint.js", "launcher.js");
        assertThat(result.output()).isEmpty();
        assertThat(result.exit()).isZero();
    }
}
