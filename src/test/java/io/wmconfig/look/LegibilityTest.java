package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LegibilityTest {
    private static final HexColor BLACK = new HexColor("000000");

    @Test
    void aColourThatPassesHasNoNeighbour() {
        Legibility legibility = Legibility.of(new HexColor("0056b3"), List.of(HexColor.WHITE), Contrast.TEXT);
        assertThat(legibility.passes()).isTrue();
        assertThat(legibility.nearest()).isNull();
        assertThat(legibility.verdict()).isEqualTo("AAA");
    }

    @Test
    void theNeighbourPassesAndKeepsItsHue() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            HexColor color = new HexColor(String.format("%06x", random.nextInt(0x1000000)));
            HexColor nearest = Legibility.of(color, List.of(HexColor.WHITE), 7).nearest();
            if (nearest == null) {
                continue;
            }
            assertThat(Contrast.drawnTextOn(nearest))
                    .as("%s, seed %d", color, seed)
                    .isGreaterThanOrEqualTo(7);
            assertThat(Contrast.ratio(nearest, HexColor.WHITE)).isGreaterThanOrEqualTo(Contrast.NON_TEXT);
            OklabColor from = OklabColor.of(color);
            OklabColor to = OklabColor.of(nearest);
            double chroma = Math.hypot(from.a(), from.b());
            double aside = (from.a() * to.b() - from.b() * to.a()) / Math.max(chroma, 0.01);
            assertThat(aside)
                    .as("hue of %s and %s, seed %d", color, nearest, seed)
                    .isCloseTo(0, within(0.007));
        }
    }

    @Test
    void greyMovesByOneStep() {
        assertThat(Legibility.of(new HexColor("777777"), List.of(HexColor.WHITE), Contrast.TEXT)
                        .nearest())
                .isEqualTo(new HexColor("767676"));
    }

    @Test
    void chromaStaysWhereTheScreenHasIt() {
        HexColor color = new HexColor("b0a8c0");
        HexColor nearest = Objects.requireNonNull(
                Legibility.of(color, List.of(HexColor.WHITE), Contrast.TEXT).nearest());
        OklabColor from = OklabColor.of(color);
        OklabColor to = OklabColor.of(nearest);
        assertThat(Math.hypot(to.a(), to.b())).isCloseTo(Math.hypot(from.a(), from.b()), within(0.003));
    }

    @Test
    void pagesThatExcludeEachOtherLeaveNoNeighbour() {
        Legibility both = Legibility.of(BLACK, List.of(HexColor.WHITE, new HexColor("777777"), BLACK), 21);
        assertThat(both.passes()).isFalse();
        assertThat(both.nearest()).isNull();
    }

    @Test
    void whatIsShownNeverReachesABoundThatIsMissed() {
        assertThat(Legibility.shown(4.4999, 4.5)).isEqualTo("4.4999");
        assertThat(Legibility.shown(4.478, 4.5)).isEqualTo("4.48");
        assertThat(Legibility.shown(6.996, 6)).isEqualTo("6.996");
        assertThat(Legibility.shown(2.9991, 4.5)).isEqualTo("2.999");
        assertThat(Legibility.shown(21, 4.5)).isEqualTo("21.00");
    }

    private static Legibility measured(double textRatio, double minimum, Legibility.OnPage... pages) {
        return new Legibility(BLACK, true, textRatio, minimum, List.of(pages), null);
    }

    @Test
    void verdictsBeginAtTheirBounds() {
        assertThat(measured(7, 4.5).verdict()).isEqualTo("AAA");
        assertThat(measured(6.999, 4.5).verdict()).isEqualTo("AA");
        assertThat(measured(4.5, 4.5).verdict()).isEqualTo("AA");
        assertThat(measured(4.499, 4.5).verdict()).isEqualTo("AA large");
        assertThat(measured(3, 4.5).verdict()).isEqualTo("AA large");
        assertThat(measured(2.999, 4.5).verdict()).isEqualTo("fails");
    }

    @Test
    void textAndEveryEdgePassAtTheirBounds() {
        Legibility.OnPage seen = new Legibility.OnPage(HexColor.WHITE, 3);
        Legibility.OnPage unseen = new Legibility.OnPage(HexColor.WHITE, 2.999);
        assertThat(seen.passes()).isTrue();
        assertThat(unseen.passes()).isFalse();
        assertThat(measured(6, 6).textPasses()).isTrue();
        assertThat(measured(5.999, 6).textPasses()).isFalse();
        assertThat(measured(6, 6, seen).passes()).isTrue();
        assertThat(measured(6, 6, seen, unseen).passes()).isFalse();
        assertThat(measured(5.999, 6, seen).passes()).isFalse();
        assertThat(measured(4.4999, 4.5).shown()).isEqualTo("4.4999");
    }

    @Test
    void aRatioThatCannotBeToldFromItsBoundIsShownWhole() {
        assertThat(Legibility.shown(4.499999999, 4.5)).isEqualTo("4.499999999");
        assertThat(Legibility.shown(4.4999999, 4.5)).isEqualTo("4.4999999");
        assertThat(Legibility.shown(4.5, 4.5)).isEqualTo("4.50");
        assertThat(Legibility.shown(2.999, 1)).isEqualTo("2.999");
        assertThat(Legibility.shown(6.9999, 1)).isEqualTo("6.9999");
    }

    @Test
    void aColourIsMeasuredAgainstEveryPage() {
        Legibility legibility = Legibility.of(BLACK, List.of(HexColor.WHITE, BLACK), 4.5);
        assertThat(legibility.whiteText()).isTrue();
        assertThat(legibility.textRatio()).isEqualTo(21);
        assertThat(legibility.minimum()).isEqualTo(4.5);
        assertThat(legibility.pages())
                .containsExactly(new Legibility.OnPage(HexColor.WHITE, 21), new Legibility.OnPage(BLACK, 1));
        assertThat(legibility.passes()).isFalse();
        assertThat(legibility.nearest()).isEqualTo(new HexColor("5a5a5a"));
        assertThat(Legibility.of(HexColor.WHITE, List.of(), 4.5).whiteText()).isFalse();
    }
}
