package io.wmconfig.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwatchTest {
    @ParameterizedTest
    @CsvSource({
        "000000, 16",
        "ffffff, 231",
        "0056b3, 25",
        "ff0000, 196",
        "2f2f2f, 16",
        "303030, 59",
        "737373, 102",
        "9b9b9b, 145"
    })
    void theNearestOfTheCubeStandsForAColour(String digits, int index) {
        assertThat(Ansi.swatch(Integer.parseInt(digits, 16), false)).isEqualTo("\u001b[48;5;" + index + "m  \u001b[0m");
    }

    @Test
    void aTerminalThatShowsEveryColourGetsIt() {
        assertThat(Ansi.swatch(0x0056b3, true)).isEqualTo("\u001b[48;2;0;86;179m  \u001b[0m");
        assertThat(Ansi.isFull(Map.of("COLORTERM", "TrueColor"))).isTrue();
        assertThat(Ansi.isFull(Map.of("COLORTERM", "24bit"))).isTrue();
        assertThat(Ansi.isFull(Map.of("TERM", "xterm"))).isFalse();
    }
}
