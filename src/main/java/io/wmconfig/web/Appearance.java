package io.wmconfig.web;

import io.wmconfig.look.HexColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What visitors see of one look.
 *
 * @param launcher the built-in one, or the page's own
 * @param window whether there is a window at all
 * @param home whether the window begins with a home screen
 * @param title null for Messenger's own, as is {@code welcome}
 * @param notes what the drawing cannot show
 */
public record Appearance(
        String label,
        HexColor primary,
        CustomLauncher launcher,
        boolean drawnByPage,
        boolean window,
        boolean home,
        @Nullable String title,
        @Nullable String welcome,
        boolean logo,
        boolean rightToLeft,
        List<String> notes) {
    public Appearance {
        notes = List.copyOf(notes);
    }

    /** Returns the same under another label, without its notes: what is drawn. */
    public Appearance drawing(String otherLabel) {
        return new Appearance(
                otherLabel, primary, launcher, drawnByPage, window, home, title, welcome, logo, rightToLeft, List.of());
    }

    boolean left() {
        Boolean left = launcher.left();
        return left == null ? rightToLeft : left;
    }
}
