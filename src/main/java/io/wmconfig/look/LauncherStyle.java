package io.wmconfig.look;

/** What the launcher shows. */
public enum LauncherStyle implements ApiWord {
    ICON("icon", "Icon"),
    TEXT("text", "Text"),
    ICON_AND_TEXT("icon-and-text", "IconAndText");

    private final String word;
    private final String apiWord;

    LauncherStyle(String word, String apiWord) {
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
