package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;
import java.util.Locale;

/** Where the launcher stands; the API knows the bottom only (contract §8), the top is drawn by the page itself. */
public enum LauncherPosition {
    /** Follows the direction of the page. */
    AUTO("auto", "Auto"),
    /** Bottom left. */
    BOTTOM_LEFT("bottom-left", "Left"),
    /** Bottom right. */
    BOTTOM_RIGHT("bottom-right", "Right"),
    /** Top left: the window still opens from the bottom left. */
    TOP_LEFT("top-left", "Left"),
    /** Top right: the window still opens from the bottom right. */
    TOP_RIGHT("top-right", "Right");

    private final String word;
    private final String alignment;

    LauncherPosition(String word, String alignment) {
        this.word = word;
        this.alignment = alignment;
    }

    /**
     * Reads a position, in any case; {@code left} and {@code right} mean the bottom.
     *
     * @throws ProblemException about any other word
     */
    public static LauncherPosition parse(String text) {
        String typed = text.strip();
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "left" -> BOTTOM_LEFT;
            case "right" -> BOTTOM_RIGHT;
            default ->
                EnumWords.find(values(), LauncherPosition::word, typed)
                        .orElseThrow(() -> EnumWords.refusal(values(), LauncherPosition::word, typed)
                                .toException());
        };
    }

    /** Returns the word that flags and files use. */
    public String word() {
        return word;
    }

    /** Returns whether the page has to draw the launcher itself. */
    public boolean isTop() {
        return this == TOP_LEFT || this == TOP_RIGHT;
    }

    /** Returns the API's value of {@code position.alignment}. */
    public String alignment() {
        return alignment;
    }
}
