package io.wmconfig.look;

/** When the built-in launcher is shown. */
public enum LauncherVisibility implements ApiWord {
    ON("on", "On"),
    OFF("off", "Off"),
    /** When the page asks for it. */
    ON_DEMAND("on-demand", "OnDemand");

    private final String word;
    private final String apiWord;

    LauncherVisibility(String word, String apiWord) {
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
}
