package io.wmconfig.web;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The launcher that a page draws itself, where the API has no answer: in any corner, in any colour.
 *
 * @param shown whether there is a button; else only {@code autoOpen} counts
 * @param position which corner; {@code AUTO} follows the direction of the page
 * @param side pixels from the side to the frame of the built-in launcher
 * @param edge pixels from the top or bottom to that frame
 * @param hover background under the pointer
 * @param text colour of icon and caption; null for the one Messenger would choose
 * @param icon its picture; null for a speech bubble
 * @param autoOpen whether Messenger opens by itself, once for each visitor
 */
public record CustomLauncher(
        boolean shown,
        LauncherPosition position,
        int side,
        int edge,
        HexColor background,
        HexColor hover,
        @Nullable HexColor text,
        LauncherStyle style,
        String caption,
        @Nullable WebAddress icon,
        boolean autoOpen) {
    /** Messenger's own button, 56 pixels, stands in the middle of a frame of 72: offsets are the frame's. */
    static final int IN_FRAME = 8;

    private static final String DARK = "rgba(0,0,0,.93)";

    String settings(String deploymentId) {
        boolean withText = style != LauncherStyle.ICON;
        Literal settings = new Literal()
                .put("button", shown)
                .put("top", position.isTop())
                .put("left", left())
                .put("side", side + IN_FRAME)
                .put("edge", edge + IN_FRAME)
                .put("back", background.toString())
                .put("fore", on(background))
                .put("hover", hover.toString())
                .put("hoverFore", on(hover))
                .put("label", "Chat")
                .put("text", withText ? caption : "")
                .put("picture", style != LauncherStyle.TEXT)
                .put("icon", icon == null || style == LauncherStyle.TEXT ? "" : icon.toString())
                .put("auto", autoOpen ? "wmconfig-opened:" + deploymentId : "");
        return settings.toString();
    }

    /** Returns whether it stands at the left; null when the direction of the page decides. */
    @Nullable
    Boolean left() {
        return switch (position) {
            case AUTO -> null;
            case BOTTOM_LEFT, TOP_LEFT -> true;
            case BOTTOM_RIGHT, TOP_RIGHT -> false;
        };
    }

    String distances() {
        return side + " px from the side, " + edge + " px from the " + (position.isTop() ? "top" : "bottom");
    }

    /** Returns the colour of what is written on a colour of the button. */
    String on(HexColor color) {
        return text == null ? drawnOn(color) : text.toString();
    }

    /** Returns the colour that Messenger writes with. */
    static String drawnOn(HexColor color) {
        return Contrast.drawsWhiteOn(color) ? "#ffffff" : DARK;
    }
}
