package io.wmconfig.web;

import io.wmconfig.look.HexColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What visitors see of one look.
 *
 * @param window whether the window can open
 * @param home whether the window opens with a home screen, which alone shows {@code title}, {@code welcome} and logo
 * @param title null for Messenger's default, as is {@code welcome}
 * @param notes what the drawing cannot show
 */
public record Appearance(
        String label,
        HexColor primary,
        CustomLauncher launcher,
        LauncherKind kind,
        boolean window,
        boolean home,
        @Nullable String title,
        @Nullable String welcome,
        boolean logo,
        boolean rightToLeft,
        List<String> notes) {
    /** Who shows the launcher. */
    public enum LauncherKind {
        /** Messenger, always. */
        BUILT_IN,
        /** Messenger, hidden until the page shows it. */
        ON_DEMAND,
        /** The page, with the code that {@code snippet} prints. */
        CUSTOM
    }

    public Appearance {
        notes = List.copyOf(notes);
    }

    /** Returns a copy under another label and without notes: only what is drawn. */
    public Appearance drawing(String otherLabel) {
        return new Appearance(
                otherLabel, primary, launcher, kind, window, home, title, welcome, logo, rightToLeft, List.of());
    }

    public boolean isCustom() {
        return kind == LauncherKind.CUSTOM;
    }

    public boolean isOnDemand() {
        return launcher.shown() && kind == LauncherKind.ON_DEMAND;
    }

    boolean left() {
        Boolean left = launcher.left();
        return left == null ? rightToLeft : left;
    }
}
