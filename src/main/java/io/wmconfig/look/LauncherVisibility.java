package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;

/** When the built-in launcher is shown. */
public enum LauncherVisibility {
    /** Always. */
    ON("on", "On"),
    /** Never. */
    OFF("off", "Off"),
    /** When the page asks for it. */
    ON_DEMAND("on-demand", "OnDemand");

    private final String word;
    private final String visibility;

    LauncherVisibility(String word, String visibility) {
        this.word = word;
        this.visibility = visibility;
    }

    /**
     * Reads when the launcher is shown, in any case.
     *
     * @throws ProblemException about any other word
     */
    public static LauncherVisibility parse(String text) {
        String typed = text.strip();
        return EnumWords.find(values(), LauncherVisibility::word, typed)
                .orElseThrow(() -> EnumWords.refusal(values(), LauncherVisibility::word, typed)
                        .toException());
    }

    /** Returns the word that flags and files use. */
    public String word() {
        return word;
    }

    /** Returns the API's value of {@code messenger.launcherButton.visibility}. */
    public String visibility() {
        return visibility;
    }
}
