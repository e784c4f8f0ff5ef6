package io.wmconfig.look;

/** A colour that people expect beside the primary one, and that Messenger itself has no place for (contract §11). */
public enum PaletteColor {
    /** Beside the primary colour: under the pointer, and for accents. */
    SECONDARY("secondary"),
    /** Icon and caption of the launcher. */
    BUTTON_TEXT("button-text"),
    /** Behind what is written. */
    WIDGET_BACKGROUND("widget-background"),
    /** What is written. */
    WIDGET_TEXT("widget-text"),
    /** Behind the heading. */
    HEADER_BACKGROUND("header-background"),
    /** The heading. */
    HEADER_TEXT("header-text");

    private final String word;

    PaletteColor(String word) {
        this.word = word;
    }

    /** Returns the flag that asks for it. */
    public String flag() {
        return "--" + word;
    }
}
