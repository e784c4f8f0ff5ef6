package io.wmconfig.look;

/** Where the launcher stands; the API knows the bottom only (contract §8), the top is drawn by the page itself. */
public enum LauncherPosition implements ApiWord {
    /** Follows the direction of the page. */
    AUTO("auto", "Auto"),
    BOTTOM_LEFT("bottom-left", "Left"),
    BOTTOM_RIGHT("bottom-right", "Right"),
    /** The window still opens from the bottom left. */
    TOP_LEFT("top-left", "Left"),
    /** The window still opens from the bottom right. */
    TOP_RIGHT("top-right", "Right");

    private final String word;
    private final String apiWord;

    LauncherPosition(String word, String apiWord) {
        this.word = word;
        this.apiWord = apiWord;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String apiWord() {
        return apiWord;
    }

    /** Returns whether the page has to draw the launcher itself. */
    public boolean isTop() {
        return this == TOP_LEFT || this == TOP_RIGHT;
    }
}
