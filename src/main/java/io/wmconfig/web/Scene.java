package io.wmconfig.web;

import static io.wmconfig.web.Markup.escaped;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.Legibility;
import org.jspecify.annotations.Nullable;

/**
 * Draws one look on one backdrop: a desktop and a phone with the window open, and a phone with it closed.
 *
 * <p>Launcher and window have the size and position they have in a browser, in page pixels.
 */
record Scene(Appearance look, Backdrop backdrop) {
    private static final int DESKTOP_WIDTH = 900;
    private static final int DESKTOP_HEIGHT = 700;
    private static final int PHONE_WIDTH = 412;
    private static final int PHONE_HEIGHT = 640;

    private static final int SEAT = 72;
    /** From the launcher's frame to the window: with the default offset the window is 100 pixels above the bottom. */
    private static final int ABOVE = 88;

    private static final int WINDOW_WIDTH = 409;
    private static final int TALLEST = 500;
    private static final int HEADROOM = 20;
    /** Messenger cuts longer launcher text (contract §8). */
    private static final int LABEL = 20;

    private static final String BUBBLE =
            icon("<path fill='currentColor' d='M4 2h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6l-4 4V4a2 2 0 0 1 2-2z'/>");
    private static final String LESS = stroke("<path d='M5 12h14'/>");
    private static final String CLOSE = stroke("<path d='M6 6l12 12M18 6L6 18'/>");
    private static final String SEND = stroke("<path class='flip' d='M4 12l16-8-6 16-3-7z'/>");
    private static final String NEXT = stroke("<path d='M9 5l7 7-7 7'/>");

    private static final String PAGE =
            "<div class=\"page\"><div class=\"nav\"><b>example.com</b><span>Products</span><span>Support</span></div>"
                    + "<div class=\"lead\">Your page</div><div>Messenger appears on top of it.</div>"
                    + "<div class=\"tiles\"><span>Products</span><span>Support</span><span>Contact</span></div></div>";

    /**
     * Returns the three devices with a caption.
     *
     * @param last whether no other look is next to this one, although there are others
     */
    String html(boolean last) {
        String colors = "--_page:" + backdrop.color() + ";--_ink:" + backdrop.ink() + ";--_primary:" + look.primary()
                + ";--_on:" + CustomLauncher.drawnOn(look.primary()) + launcherColors();
        String launcher = launcher();
        String name = backdrop.title();
        return "<figure class=\"scene" + (backdrop.pictured() ? " pictured" : "") + (last ? " last" : "")
                + "\" style=\"" + colors
                + "\"><figcaption><b>" + name
                + "</b>" + caption() + "</figcaption><div class=\"devices\">"
                + "<div class=\"desktop-shell\"><div class=\"bar\"><i></i><i></i><i></i></div>"
                + frame(
                        "desktop",
                        DESKTOP_WIDTH,
                        DESKTOP_HEIGHT,
                        name + " on a desktop, the window open",
                        launcher + window())
                + "</div>"
                + frame("phone", PHONE_WIDTH, PHONE_HEIGHT, name + " on a phone, the window closed", launcher)
                + frame("phone", PHONE_WIDTH, PHONE_HEIGHT, name + " on a phone, the window open", fullWindow())
                + "</div></figure>\n";
    }

    private String launcherColors() {
        CustomLauncher launcher = look.launcher();
        return ";--_back:" + launcher.background() + ";--_fore:" + launcher.on(launcher.background()) + ";--_hover:"
                + launcher.hover() + ";--_hover-fore:" + launcher.on(launcher.hover());
    }

    private String caption() {
        if (backdrop.pictured()) {
            return "";
        }
        String color = LookFacts.chip(backdrop.color().toString()) + backdrop.color();
        if (!look.launcher().shown()) {
            return "<span>" + color + "</span>";
        }
        double ratio = Contrast.ratio(look.launcher().background(), backdrop.color());
        return "<span>" + color + ", launcher on it " + Legibility.shown(ratio, Contrast.NON_TEXT) + ":1"
                + (ratio < Contrast.NON_TEXT ? " (low)" : "") + "</span>";
    }

    private String frame(String kind, int width, int height, String name, String messenger) {
        return "<div class=\"frame " + kind + "\" role=\"img\" aria-label=\"" + name + "\" style=\"--_w:" + width
                + ";--_h:" + height
                + "\"><div class=\"view\" dir=\"" + (look.rightToLeft() ? "rtl" : "ltr") + "\">" + PAGE + messenger
                + "</div></div>";
    }

    private static String icon(String shape) {
        return "<svg viewBox='0 0 24 24' aria-hidden='true'>" + shape + "</svg>";
    }

    private static String stroke(String shape) {
        return icon("<g fill='none' stroke='currentColor' stroke-width='2' stroke-linecap='round'>" + shape + "</g>");
    }

    /** Returns the launcher, as an outline if the page has to show it first; empty if there is none. */
    private String launcher() {
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
                + (text ? "<span>" + escaped(label(launcher)) + "</span>" : "") + "</div>";
        return "<div class='seat" + (look.isCustom() ? " own" : look.isOnDemand() ? " on-demand" : "") + "' style='"
                + corner(launcher.side(), launcher.edge()) + "'>" + button + "</div>" + measure(launcher);
    }

    private String label(CustomLauncher launcher) {
        String label = launcher.label();
        boolean cut = !look.isCustom() && label.codePointCount(0, label.length()) > LABEL;
        return cut ? label.substring(0, label.offsetByCodePoints(0, LABEL)) : label;
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
    private String window() {
        if (!look.window()) {
            return "";
        }
        int bottom = look.launcher().edge() + ABOVE;
        int height = Math.max(0, Math.min(TALLEST, DESKTOP_HEIGHT - bottom - HEADROOM));
        return "<div class='window' style='" + (look.left() ? "left:" : "right:")
                + look.launcher().side() + "px;bottom:" + bottom + "px;width:" + WINDOW_WIDTH + "px;height:" + height
                + "px'>" + conversation() + "</div>";
    }

    /** Returns the window on a phone, full screen: the home screen if there is one. */
    private String fullWindow() {
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
