package io.wmconfig.web;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.Legibility;

/** Draws one look on one backdrop: a desktop and a phone with the window open, and a phone with it closed. */
final class Scene {
    private static final int DESKTOP_WIDTH = 900;
    private static final int DESKTOP_HEIGHT = 700;
    private static final int PHONE_WIDTH = 412;
    private static final int PHONE_HEIGHT = 640;

    private final Appearance look;
    private final Backdrop backdrop;

    Scene(Appearance look, Backdrop backdrop) {
        this.look = look;
        this.backdrop = backdrop;
    }

    /**
     * Returns the three devices with a caption.
     *
     * @param last whether no other look is next to this one, although there are others
     */
    String html(boolean last) {
        String colors = "--_page:" + backdrop.color() + ";--_ink:" + backdrop.ink() + ";--_primary:" + look.primary()
                + ";--_on:" + CustomLauncher.drawnOn(look.primary()) + launcherColors();
        MessengerDrawing desktop = new MessengerDrawing(look, DESKTOP_HEIGHT);
        MessengerDrawing phone = new MessengerDrawing(look, PHONE_HEIGHT);
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
                        desktop.launcher() + desktop.window())
                + "</div>"
                + frame("phone", PHONE_WIDTH, PHONE_HEIGHT, name + " on a phone, the window closed", phone.launcher())
                + frame("phone", PHONE_WIDTH, PHONE_HEIGHT, name + " on a phone, the window open", phone.fullWindow())
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

    private static final String PAGE =
            "<div class=\"page\"><div class=\"nav\"><b>example.com</b><span>Products</span><span>Support</span></div>"
                    + "<div class=\"lead\">Your page</div><div>Messenger appears on top of it.</div>"
                    + "<div class=\"tiles\"><span>Products</span><span>Support</span><span>Contact</span></div></div>";
}
