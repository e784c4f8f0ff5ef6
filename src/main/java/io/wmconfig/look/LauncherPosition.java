package io.wmconfig.look;

/** Position of the launcher. The API only supports the bottom (contract §8); at the top it is a custom launcher. */
public enum LauncherPosition implements ApiWord {
    /** Follows the text direction of the page. */
    AUTO,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    /** The window still opens from the bottom left. */
    TOP_LEFT,
    /** The window still opens from the bottom right. */
    TOP_RIGHT;

    @Override
    public String apiWord() {
        return this == AUTO ? "Auto" : name().endsWith("LEFT") ? "Left" : "Right";
    }

    /** Returns whether it needs a custom launcher. */
    public boolean isTop() {
        return this == TOP_LEFT || this == TOP_RIGHT;
    }
}
