package io.wmconfig.look;

import java.util.OptionalDouble;

/** Calculates contrast according to WCAG 2.2, without rounding: 4.499 is not 4.5. */
public final class Contrast {
    public static final double LEAST = 1;
    public static final double MOST = 21;
    /** Minimum for text (level AA). */
    public static final double TEXT = 4.5;
    /** Minimum for large text and for the edge of a control. */
    public static final double NON_TEXT = 3;
    /** Minimum for text at level AAA. */
    public static final double ENHANCED_TEXT = 7;

    /** Messenger's dark text is black at 93 % opacity. */
    private static final double SHOWING_THROUGH = 0.07;

    private Contrast() {}

    /**
     * Reads a minimum ratio.
     *
     * @return empty unless it is a number from {@link #LEAST} to {@link #MOST}
     */
    public static OptionalDouble parse(String text) {
        String typed = text.strip();
        double ratio = typed.matches("[0-9]{1,2}(\\.[0-9]{1,6})?") ? Double.parseDouble(typed) : 0;
        return ratio < LEAST || ratio > MOST ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /** Returns the contrast of two colours, from 1 (equal) to 21 (black and white). */
    public static double ratio(HexColor one, HexColor other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Returns the relative luminance, from 0 (black) to 1 (white). */
    public static double luminance(HexColor color) {
        return 0.2126 * linear(channel(color, 0))
                + 0.7152 * linear(channel(color, 1))
                + 0.0722 * linear(channel(color, 2));
    }

    /** Returns whether Messenger draws white text on the colour, otherwise dark text. */
    public static boolean drawsWhiteOn(HexColor primary) {
        return ratio(HexColor.WHITE, primary) >= TEXT;
    }

    /** Returns the contrast of the text that Messenger draws on the colour. */
    public static double drawnTextOn(HexColor primary) {
        return ratio(drawsWhiteOn(primary) ? HexColor.WHITE : dark(primary), primary);
    }

    private static HexColor dark(HexColor background) {
        return HexColor.ofChannels(shade(background, 0), shade(background, 1), shade(background, 2));
    }

    private static int shade(HexColor background, int index) {
        return (int) Math.round(channel(background, index) * SHOWING_THROUGH);
    }

    static int channel(HexColor color, int index) {
        return Integer.parseInt(color.digits().substring(2 * index, 2 * index + 2), 16);
    }

    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
