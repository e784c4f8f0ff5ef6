package io.wmconfig.look;

/** Where the launcher stands; the API knows the bottom only (contract §8). */
public enum LauncherPosition {
    /** Follows the direction of the page. */
    AUTO("auto", "Auto"),
    /** Bottom left. */
    BOTTOM_LEFT("bottom-left", "Left"),
    /** Bottom right. */
    BOTTOM_RIGHT("bottom-right", "Right");

    private final String word;
    private final String alignment;

    LauncherPosition(String word, String alignment) {
        this.word = word;
        this.alignment = alignment;
    }

    /** Returns the word that flags and files use. */
    public String word() {
        return word;
    }

    /** Returns the API's value of {@code position.alignment}. */
    public String alignment() {
        return alignment;
    }
}
