package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;

/** What the launcher shows. */
public enum LauncherStyle {
    /** The icon alone. */
    ICON("icon", "Icon"),
    /** The caption alone. */
    TEXT("text", "Text"),
    /** Both. */
    ICON_AND_TEXT("icon-and-text", "IconAndText");

    private final String word;
    private final String displayType;

    LauncherStyle(String word, String displayType) {
        this.word = word;
        this.displayType = displayType;
    }

    /**
     * Reads what the launcher shows, in any case.
     *
     * @throws ProblemException about any other word
     */
    public static LauncherStyle parse(String text) {
        String typed = text.strip();
        return EnumWords.find(values(), LauncherStyle::word, typed)
                .orElseThrow(() ->
                        EnumWords.refusal(values(), LauncherStyle::word, typed).toException());
    }

    /** Returns the word that flags and files use. */
    public String word() {
        return word;
    }

    /** Returns the API's value of {@code messenger.launcherButton.displayType}. */
    public String displayType() {
        return displayType;
    }
}
