package io.wmconfig.output;

/**
 * The colours of a text.
 *
 * @param fullColor whether the terminal shows every colour
 */
public record Style(boolean colored, boolean coloredAsides, boolean fullColor) {
    public static final Style PLAIN = new Style(false, false, false);
}
