package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wmconfig.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexColorTest {
    @ParameterizedTest
    @ValueSource(strings = {"#0055bb", "0055bb", "#05b", "05b", "#0055BB", "05B", "  #05b ", "\t05b"})
    void anyWayToWriteTheSameColourIsTheSameColour(String text) {
        assertThat(HexColor.parse(text)).isEqualTo(new HexColor("0055bb")).hasToString("#0055bb");
    }

    @Test
    void aLongValueFullOfQuotesIsRefusedAtOnce() {
        String typed = "a" + "'".repeat(99_998) + "b";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> HexColor.parse(typed)).isInstanceOf(ProblemException.class));
    }

    @Test
    void parsingWhatWasPrintedGivesTheSameColour() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            HexColor color = new HexColor(String.format("%06x", random.nextInt(0x1000000)));
            String upper = color.toString().toUpperCase(Locale.ROOT);
            assertThat(HexColor.parse(color.toString())).as("seed %d", seed).isEqualTo(color);
            assertThat(HexColor.tryParse(upper)).as("seed %d", seed).contains(color);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#05b", "#05B", "#0055bb", "#0055BB"})
    void theApisTextIsComparedWithoutRegardToCaseOrLength(String apiText) {
        assertThat(HexColor.tryParse(apiText)).contains(new HexColor("0055bb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "0055bb", "05b", "#0055bc", "#0055bbff", "blue", " #0055bb", "＃0055bb"})
    void whatTheApiWouldNotWriteIsNoColourOfIts(String apiText) {
        assertThat(HexColor.tryParse(apiText)).isNotEqualTo(Optional.of(new HexColor("0055bb")));
    }

    @Test
    void anAbsentColourIsNone() {
        assertThat(HexColor.tryParse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05b", "#0055bb", "0055bg", "００５６ｂ３"})
    void onlySixHexDigitsMakeAColour(String digits) {
        assertThatThrownBy(() -> new HexColor(digits)).isInstanceOf(IllegalArgumentException.class);
    }
}
