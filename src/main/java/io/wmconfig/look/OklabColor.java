package io.wmconfig.look;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A colour in the OKLab space, where lightness can change without hue and chroma.
 *
 * @param lightness from 0 (black) to 1 (white)
 * @param a from green to red
 * @param b from blue to yellow
 */
record OklabColor(double lightness, double a, double b) {
    private static final int STEPS = 1000;
    private static final int CHROMA_STEPS = 50;
    /** Tolerance of hue and chroma, for rounding to whole steps of 255. */
    private static final double TOLERANCE = 0.006;

    static OklabColor of(HexColor color) {
        return of(Contrast.channel(color, 0), Contrast.channel(color, 1), Contrast.channel(color, 2));
    }

    private static OklabColor of(int redByte, int greenByte, int blueByte) {
        double red = Contrast.linear(redByte);
        double green = Contrast.linear(greenByte);
        double blue = Contrast.linear(blueByte);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OklabColor(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /**
     * Returns the nearest colour of this hue that passes.
     *
     * <p>It keeps the chroma if any lightness passes with it, otherwise as much of it as possible, and then takes the
     * nearest lightness that passes.
     */
    Optional<HexColor> nearest(Predicate<HexColor> passes) {
        for (int less = 0; less <= CHROMA_STEPS; less++) {
            double kept = 1 - (double) less / CHROMA_STEPS;
            for (int step = 1; step <= STEPS; step++) {
                double move = (double) step / STEPS;
                Optional<HexColor> found = new OklabColor(lightness - move, a * kept, b * kept)
                        .toColor()
                        .filter(passes)
                        .or(() -> new OklabColor(lightness + move, a * kept, b * kept)
                                .toColor()
                                .filter(passes));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the colour, empty if it is not in sRGB. */
    private Optional<HexColor> toColor() {
        if (lightness < -TOLERANCE || lightness > 1 + TOLERANCE) {
            return Optional.empty();
        }
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = byteOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = byteOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = byteOf(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        OklabColor written = of(red, green, blue);
        boolean same = Math.hypot(written.a - a, written.b - b) <= TOLERANCE
                && Math.abs(written.lightness - lightness) <= TOLERANCE;
        return same ? Optional.of(HexColor.ofChannels(red, green, blue)) : Optional.empty();
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int byteOf(double linear) {
        double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.min(1, Math.max(0, encoded)) * 255);
    }
}
