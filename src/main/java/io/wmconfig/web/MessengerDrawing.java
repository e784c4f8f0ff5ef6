package io.wmconfig.web;

import static io.wmconfig.web.Markup.escaped;

import io.wmconfig.look.LauncherStyle;
import org.jspecify.annotations.Nullable;

/** Draws the launcher and window of a look at the size and position they have in a browser, in page pixels. */
final class MessengerDrawing {
    private static final int SEAT = 72;
    /** From the launcher's frame to the window: with the default offset the window is 100 pixels above the bottom. */
    private static final int ABOVE = 88;

    private static final int WINDOW_WIDTH = 409;
    private static final int TALLEST = 500;
    private static final int HEADROOM = 20;
    /** Messenger cuts longer launcher text (contract §8). */
    private static final int CAPTION = 20;

    private static final String BUBBLE =
            icon("<path fill='currentColor' " + "d='M4 2h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6l-4 4V4a2 2 0 0 1 2-2z'/>");
    private static final String LESS = stroke("<path d='M5 12h14'/>");
    private static final String CLOSE = stroke("<path d='M6 6l12 12M18 6L6 18'/>");
    private static final String SEND = stroke("<path class='flip' d='M4 12l16-8-6 16-3-7z'/>");
    private static final String NEXT = stroke("<path d='M9 5l7 7-7 7'/>");

    private final Appearance look;
    private final int pageHeight;

    MessengerDrawing(Appearance look, int pageHeight) {
        this.look = look;
        this.pageHeight = pageHeight;
    }

    private static String icon(String shape) {
        return "<svg viewBox='0 0 24 24' aria-hidden='true'>" + shape + "</svg>";
    }

    private static String stroke(String shape) {
        return icon("<g fill='none' stroke='currentColor' stroke-width='2' stroke-linecap='round'>" + shape + "</g>");
    }

    /** Returns the launcher, as an outline if the page has to show it first; empty if there is none. */
    String launcher() {
        CustomLauncher launcher = look.launcher();
        if (!launcher.shown()) {
            return "";
        }
        boolean text = launcher.style() != LauncherStyle.ICON;
        String picture = launcher.style() == LauncherStyle.TEXT
                ? ""
                : launcher.icon() == null ? BUBBLE : "<span class='custom'></span>";
        String button = "<div class='button" + (text ? " wide" : "") + "' style='"
                + corner(CustomLauncher.IN_FRAME, CustomLauncher.IN_FRAME) + "'>" + picture
                + (text ? "<span>" + escaped(caption(launcher)) + "</span>" : "") + "</div>";
        return "<div class='seat" + (look.isCustom() ? " own" : look.isOnDemand() ? " on-demand" : "") + "' style='"
                + corner(launcher.side(), launcher.edge()) + "'>" + button + "</div>" + measure(launcher);
    }

    private String caption(CustomLauncher launcher) {
        String caption = launcher.label();
        boolean cut = !look.isCustom() && caption.codePointCount(0, caption.length()) > CAPTION;
        return cut ? caption.substring(0, caption.offsetByCodePoints(0, CAPTION)) : caption;
    }

    private String corner(int side, int edge) {
        return (look.left() ? "left:" : "right:") + side + "px;"
                + (look.launcher().position().isTop() ? "top:" : "bottom:") + edge + "px";
    }

    private String measure(CustomLauncher launcher) {
        boolean top = launcher.position().isTop();
        return "<div class='measure' style='" + corner(launcher.side(), launcher.edge()) + ";width:" + SEAT
                + "px;height:" + SEAT
                + "px'><span style='" + (look.left() ? "left" : "right") + ":0;" + (top ? "top" : "bottom") + ":"
                + (SEAT + 4)
                + "px'>" + launcher.distances() + "</span></div>";
    }

    /** Returns the window on a desktop, with a conversation; it always opens from the bottom. */
    String window() {
        if (!look.window()) {
            return "";
        }
        int bottom = look.launcher().edge() + ABOVE;
        int height = Math.max(0, Math.min(TALLEST, pageHeight - bottom - HEADROOM));
        return "<div class='window' style='" + (look.left() ? "left:" : "right:")
                + look.launcher().side() + "px;bottom:" + bottom + "px;width:" + WINDOW_WIDTH + "px;height:" + height
                + "px'>" + conversation() + "</div>";
    }

    /** Returns the window on a phone, full screen: the home screen if there is one. */
    String fullWindow() {
        return look.window() ? "<div class='window full'>" + (look.home() ? home() : conversation()) + "</div>" : "";
    }

    private String conversation() {
        return "<div class='head'>" + LESS + CLOSE + "</div><div class='talk'>"
                + "<p class='agent' dir='auto'>Hello! How can I help?</p><small>Agent, 10:24</small>"
                + "<p class='visitor' dir='auto'>Where is my order?</p>"
                + "<p class='agent' dir='auto'>Let me look that up for you.</p><small>Agent, 10:25</small>"
                + "<p class='visitor' dir='auto'>Thank you!</p></div>"
                + "<div class='write'><span>Type a message</span>" + SEND + "</div>";
    }

    private String home() {
        String logo = look.logo() ? "<div class='logo'>Logo</div>" : "";
        return "<div class='home'>" + logo + text("strong", look.title()) + text("p", look.welcome())
                + "</div><div class='card'><span>Start a conversation</span>"
                + NEXT.replace("<g ", "<g class='flip' ") + "</div>";
    }

    /** Returns an element with a text; empty for Messenger's own text, which is not public. */
    private static String text(String element, @Nullable String text) {
        return text == null ? "" : "<" + element + ">" + escaped(text) + "</" + element + ">";
    }
}
