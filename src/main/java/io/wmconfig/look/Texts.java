package io.wmconfig.look;

import org.jspecify.annotations.Nullable;

/**
 * The texts of one language; null was not asked for, an empty text removes the label.
 *
 * @param title heading of the home screen, label {@code MessengerHomeHeaderTitle}
 * @param welcome line below it, label {@code MessengerHomeHeaderSubTitle}
 * @param launcher caption of the launcher, label {@code MessengerLauncherButtonText}
 */
public record Texts(
        @Nullable String title,
        @Nullable String welcome,
        @Nullable String launcher) {
    /** No text asked for. */
    public static final Texts NONE = new Texts(null, null, null);

    /** Returns whether any text was asked for. */
    public boolean asked() {
        return title != null || welcome != null || launcher != null;
    }
}
