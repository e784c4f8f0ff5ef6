package io.wmconfig.web;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;

/** The page behind the look: a colour, or a screenshot. */
public record Backdrop(HexColor color, boolean pictured) {
    private static final HexColor INK = new HexColor("1b2026");

    String title() {
        return pictured ? "Your page" : ink().equals(INK) ? "Light page" : "Dark page";
    }

    /** Returns a legible colour for the page's own text. */
    HexColor ink() {
        return Contrast.ratio(color, INK) >= Contrast.ratio(color, HexColor.WHITE) ? INK : HexColor.WHITE;
    }
}
