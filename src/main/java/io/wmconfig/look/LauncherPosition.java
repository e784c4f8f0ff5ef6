package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.Locale;

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

    /**
     * Reads a position, in any case; {@code left} and {@code right} mean the bottom.
     *
     * @throws ProblemException about any other word, the top among them
     */
    public static LauncherPosition parse(String text) {
        String typed = text.strip();
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "left" -> BOTTOM_LEFT;
            case "right" -> BOTTOM_RIGHT;
            default ->
                Words.find(values(), LauncherPosition::word, typed)
                        .orElseThrow(() -> refusal(typed).toException());
        };
    }

    private static Problem refusal(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("top")) {
            return Words.refusal(values(), LauncherPosition::word, typed);
        }
        LauncherPosition below = lower.endsWith("left") ? BOTTOM_LEFT : BOTTOM_RIGHT;
        return Refusal.because("must stand at the bottom, " + Quoted.found(typed))
                .because("the API has no top: Messenger stands in a bottom corner of the page")
                .hint(below.word());
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
