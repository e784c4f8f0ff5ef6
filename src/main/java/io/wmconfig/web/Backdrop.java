package io.wmconfig.web;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;

/** The page that the look is drawn on: a colour, or a picture of it. */
public record Backdrop(HexColor color, boolean pictured) {
    private static final HexColor INK = new HexColor("1b2026");

    String words() {
        boolean light = Contrast.ratio(color, INK) >= Contrast.ratio(color, HexColor.WHITE);
        return pictured ? "Your page" : (light ? "Light page" : "Dark page");
    }

    /** Returns the colour in which the page's own words could be read. */
    HexColor ink() {
        return Contrast.ratio(color, INK) >= Contrast.ratio(color, HexColor.WHITE) ? INK : HexColor.WHITE;
    }
}
