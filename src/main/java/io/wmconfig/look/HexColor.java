package io.wmconfig.look;

import java.util.Locale;

/**
 * A colour without transparency.
 *
 * @param digits six hex digits in lower case
 */
public record HexColor(String digits) {
    /** Refuses anything but six hex digits. */
    public HexColor {
        if (digits.length() != 6 || !digits.chars().allMatch(HexColor::isHexDigit)) {
            throw new IllegalArgumentException("six hex digits, not " + digits);
        }
        digits = digits.toLowerCase(Locale.ROOT);
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Returns {@code #} and the six digits, as the API takes it (contract §8). */
    @Override
    public String toString() {
        return "#" + digits;
    }
}
