package io.wmconfig.web;

import static io.wmconfig.web.Markup.quoted;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.WebAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The launcher that {@code snippet} prints, for what the API does not support: any corner, any colour.
 *
 * <p>Its script shows the built-in picture until the icon has loaded, and removes the button if Messenger does not
 * load: the loader replaces {@code window.Genesys}, so the script compares instead of keeping a reference. A browser
 * without storage cannot remember that Messenger opened, so there it never opens automatically.
 *
 * @param shown whether there is a button; otherwise only {@code autoOpen} counts
 * @param position {@code AUTO} follows the text direction of the page
 * @param side pixels from the side to the frame of the built-in launcher
 * @param edge pixels from the top or bottom to that frame
 * @param text colour of icon and label; null for the one Messenger would choose
 * @param label shown if the style has text, and read by screen readers
 * @param icon null for the built-in picture
 * @param autoOpen whether Messenger opens automatically, once per visitor
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
        String label,
        @Nullable WebAddress icon,
        boolean autoOpen) {
    /** Margin of the built-in 56-pixel button in its 72-pixel frame; offsets are measured from the frame. */
    static final int IN_FRAME = 8;

    private static final String DARK = "rgba(0,0,0,.93)";

    /** "Chat" by language, where another word or script is used. */
    private static final Map<String, String> CHAT = Map.ofEntries(
            Map.entry("ar", "دردشة"),
            Map.entry("el", "Συνομιλία"),
            Map.entry("he", "צ'אט"),
            Map.entry("hu", "Csevegés"),
            Map.entry("ja", "チャット"),
            Map.entry("ko", "채팅"),
            Map.entry("pl", "Czat"),
            Map.entry("ru", "Чат"),
            Map.entry("sv", "Chatt"),
            Map.entry("th", "แชท"),
            Map.entry("tr", "Sohbet"),
            Map.entry("uk", "Чат"),
            Map.entry("zh", "聊天"));

    /** Returns the label of a launcher without its own text, for a language such as {@code pt-br}. */
    public static String label(String language) {
        return CHAT.getOrDefault(language.split("-", 2)[0], "Chat");
    }

    String settings(String deploymentId) {
        return """
                { button: %s, top: %s, left: %s, side: %s, edge: %s, back: %s, fore: %s, hover: %s, hoverFore: %s, \
                label: %s, text: %s, picture: %s, icon: %s, auto: %s }""".formatted(
                        shown,
                        position.isTop(),
                        left(),
                        side + IN_FRAME,
                        edge + IN_FRAME,
                        quoted(background.toString()),
                        quoted(on(background)),
                        quoted(hover.toString()),
                        quoted(on(hover)),
                        quoted(label),
                        style != LauncherStyle.ICON,
                        style != LauncherStyle.TEXT,
                        quoted(icon == null || style == LauncherStyle.TEXT ? "" : icon.toString()),
                        quoted(autoOpen ? "wmconfig-opened:" + deploymentId : ""));
    }

    /** Returns whether it is on the left; null if the text direction of the page decides. */
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

    /** Returns the text colour for a background of the button. */
    String on(HexColor color) {
        return text == null ? drawnOn(color) : text.toString();
    }

    /** Returns the text colour that Messenger chooses. */
    static String drawnOn(HexColor color) {
        return Contrast.drawsWhiteOn(color) ? "#ffffff" : DARK;
    }
}
