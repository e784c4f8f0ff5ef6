package io.wmconfig.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a primary colour can be read and seen; every ratio is as measured, nothing is rounded.
 *
 * @param color of launcher, header and visitors' messages
 * @param whiteText whether Messenger writes on it in white; else near-black
 * @param textRatio between that text and the colour
 * @param minimum what the text shall have
 * @param pages the launcher against each background of a page
 * @param nearest the nearest colour of the same hue that passes everywhere; null when this one does, or none can
 */
public record Legibility(
        HexColor color,
        boolean whiteText,
        double textRatio,
        double minimum,
        List<OnPage> pages,
        @Nullable HexColor nearest) {

    /** The contrast of the launcher with the background of a page. */
    public record OnPage(HexColor background, double ratio) {
        /** Returns whether the edge of the launcher can be seen (WCAG 2.2, 1.4.11). */
        public boolean passes() {
            return ratio >= Contrast.NON_TEXT;
        }
    }

    public Legibility {
        pages = List.copyOf(pages);
    }

    /**
     * Measures a colour.
     *
     * @param minimum contrast that text on it should have
     */
    public static Legibility of(HexColor color, List<HexColor> backgrounds, double minimum) {
        List<OnPage> pages = backgrounds.stream()
                .map(page -> new OnPage(page, Contrast.ratio(color, page)))
                .toList();
        HexColor nearest = null;
        if (!isPassed(color, backgrounds, minimum)) {
            Optional<HexColor> found = OklabColor.of(color).nearest(one -> isPassed(one, backgrounds, minimum));
            nearest = found.orElse(null);
        }
        return new Legibility(
                color, Contrast.drawsWhiteOn(color), Contrast.drawnTextOn(color), minimum, pages, nearest);
    }

    private static boolean isPassed(HexColor color, List<HexColor> backgrounds, double minimum) {
        return Contrast.drawnTextOn(color) >= minimum
                && backgrounds.stream().allMatch(page -> Contrast.ratio(color, page) >= Contrast.NON_TEXT);
    }

    /** Returns whether the text has the contrast that it shall have. */
    public boolean textPasses() {
        return textRatio >= minimum;
    }

    public boolean passes() {
        return textPasses() && pages.stream().allMatch(OnPage::passes);
    }

    /** Returns the text's ratio for people, see {@link #shown(double, double)}. */
    public String shown() {
        return shown(textRatio, minimum);
    }

    /**
     * Returns a ratio with two decimals, or with as many as it takes to tell it from a bound that it does not reach:
     * 4.499 is not shown as 4.50.
     */
    public static String shown(double ratio, double asked) {
        BigDecimal exact = BigDecimal.valueOf(ratio);
        for (int decimals = 2; decimals < 8; decimals++) {
            BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            boolean across = Stream.of(asked, Contrast.NON_TEXT, Contrast.TEXT, Contrast.ENHANCED_TEXT)
                    .anyMatch(bound -> ratio < bound && rounded.doubleValue() >= bound);
            if (!across) {
                return rounded.toPlainString();
            }
        }
        return exact.toPlainString();
    }

    /** Returns how WCAG 2.2 calls the text: {@code AAA}, {@code AA}, {@code AA large} or {@code fails}. */
    public String verdict() {
        if (textRatio >= Contrast.ENHANCED_TEXT) {
            return "AAA";
        }
        if (textRatio >= Contrast.TEXT) {
            return "AA";
        }
        return textRatio >= Contrast.NON_TEXT ? "AA large" : "fails";
    }
}
