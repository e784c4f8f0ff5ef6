package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
    @ParameterizedTest
    @CsvSource({
        "0056b3, 7.04, true",
        "0165a7, 6.14, true",
        "ff4f1f, 3.29, false",
        "777777, 4.48, false",
        "b0b0b0, 2.17, false",
        "ffc107, 1.63, false",
        "000000, 21, true",
        "ffffff, 1, false"
    })
    void contrastWithWhiteDecidesTheColourOfTheText(String digits, double ratio, boolean white) {
        HexColor color = new HexColor(digits);
        assertThat(Contrast.ratio(HexColor.WHITE, color)).isCloseTo(ratio, within(0.005));
        assertThat(Contrast.ratio(color, HexColor.WHITE)).isEqualTo(Contrast.ratio(HexColor.WHITE, color));
        assertThat(Contrast.drawsWhiteOn(color)).isEqualTo(white);
    }

    @ParameterizedTest
    @CsvSource({"000000, 0", "ffffff, 1", "ff0000, 0.2126", "00ff00, 0.7152", "0000ff, 0.0722", "0a0a0a, 0.0030352698"})
    void luminanceFollowsTheStandard(String digits, double luminance) {
        assertThat(Contrast.luminance(new HexColor(digits))).isCloseTo(luminance, within(1e-9));
    }

    /** The examples of the W3C's rule afw4f7, "text has minimum contrast", with the ratios it prints. */
    @ParameterizedTest
    @CsvSource({
        "333333, ffffff, 12.6",
        "000000, 666666, 3.6",
        "000000, ffffff, 21",
        "0000ee, ffffff, 9.39",
        "551a8b, ffffff, 11",
        "aaaaaa, ffffff, 2.3",
        "777777, eeeeee, 3.85"
    })
    void publishedExamplesOfTheStandardComeOut(String text, String background, double printed) {
        double ratio = Contrast.ratio(new HexColor(text), new HexColor(background));
        assertThat(ratio).isCloseTo(printed, within(0.1));
        assertThat(ratio >= Contrast.TEXT).isEqualTo(printed >= Contrast.TEXT);
    }

    @Test
    void nothingIsRounded() {
        assertThat(Contrast.ratio(HexColor.WHITE, new HexColor("777777"))).isBetween(4.478, 4.479);
        assertThat(Contrast.ratio(HexColor.WHITE, new HexColor("767676"))).isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    @Test
    void theTextThatMessengerDrawsHardlyEverFails() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            HexColor color = new HexColor(String.format("%06x", random.nextInt(0x1000000)));
            assertThat(Contrast.drawnTextOn(color))
                    .as("%s, seed %d", color, seed)
                    .isGreaterThan(4.3);
        }
    }
}
