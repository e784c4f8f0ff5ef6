package io.wmconfig.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contrast of a primary colour, unrounded.
 *
 * @param whiteText whether Messenger writes white text on it, otherwise near-black
 * @param textRatio contrast of that text
 * @param minimum required contrast of the text
 * @param pages contrast of the launcher with each page background
 * @param nearest the nearest colour of the same hue that passes everywhere; null if this one passes, or none does
 */
public record Legibility(
        HexColor color,
        boolean whiteText,
        double textRatio,
        double minimum,
        List<OnPage> pages,
        @Nullable HexColor nearest) {

    /** The contrast of the launcher with a page background. */
    public record OnPage(HexColor background, double ratio) {
        /** Returns whether the edge of the launcher is visible (WCAG 2.2, 1.4.11). */
        public boolean passes() {
            return ratio >= Contrast.NON_TEXT;
        }
    }

    public Legibility {
        pages = List.copyOf(pages);
    }

    public static Legibility of(HexColor color, List<HexColor> backgrounds, double minimum) {
        List<OnPage> pages = backgrounds.stream()
                .map(page -> new OnPage(page, Contrast.ratio(color, page)))
                .toList();
        HexColor nearest = isPassed(color, backgrounds, minimum)
                ? null
                : OklabColor.of(color)
                        .nearest(one -> isPassed(one, backgrounds, minimum))
                        .orElse(null);
        return new Legibility(
                color, Contrast.drawsWhiteOn(color), Contrast.drawnTextOn(color), minimum, pages, nearest);
    }

    private static boolean isPassed(HexColor color, List<HexColor> backgrounds, double minimum) {
        return Contrast.drawnTextOn(color) >= minimum
                && backgrounds.stream().allMatch(page -> Contrast.ratio(color, page) >= Contrast.NON_TEXT);
    }

    public boolean textPasses() {
        return textRatio >= minimum;
    }

    public boolean passes() {
        return textPasses() && pages.stream().allMatch(OnPage::passes);
    }

    public String shown() {
        return shown(textRatio, minimum);
    }

    /** Returns a ratio with two decimals, or more if rounding would cross a minimum: 4.499 is not shown as 4.50. */
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

    /** Returns the WCAG 2.2 level: {@code AAA}, {@code AA}, {@code AA large} or {@code fails}. */
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
