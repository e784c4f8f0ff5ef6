package io.wmconfig.plan;

import static io.wmconfig.plan.Looks.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastPolicyTest {
    private static final HexColor GREY = new HexColor("777777");
    private static final List<HexColor> WHITE_PAGE = List.of(HexColor.WHITE);

    private static Problem refused(double minimum, HexColor color, List<HexColor> pages) {
        ContrastPolicy demands = new ContrastPolicy(minimum, pages);
        return failure(() -> demands.check(demands.of(color)));
    }

    @Test
    void withoutAMinimumNothingIsRefusedAndTextIsMeasuredByTheUsualBound() {
        ContrastPolicy demands = new ContrastPolicy(ContrastPolicy.NO_MINIMUM, WHITE_PAGE);
        assertThat(demands.refuses()).isFalse();
        assertThat(new ContrastPolicy(1, WHITE_PAGE).refuses()).isTrue();
        Legibility legibility = demands.of(GREY);
        assertThat(legibility.color()).isEqualTo(GREY);
        assertThat(legibility.minimum()).isEqualTo(Contrast.TEXT);
        assertThat(legibility.pages()).extracting(Legibility.OnPage::background).containsExactly(HexColor.WHITE);
        assertThatCode(() -> demands.check(Legibility.of(GREY, WHITE_PAGE, 21))).doesNotThrowAnyException();
    }

    @Test
    void aColourThatReachesTheMinimumIsTaken() {
        ContrastPolicy demands = new ContrastPolicy(7, WHITE_PAGE);
        Legibility legibility = demands.of(new HexColor("0056b3"));
        assertThat(legibility.minimum()).isEqualTo(7);
        assertThatCode(() -> demands.check(legibility)).doesNotThrowAnyException();
    }

    @Test
    void aColourBelowItIsRefusedWithTheNearestThatPasses() {
        Problem problem = refused(7.0, new HexColor("767676"), WHITE_PAGE);
        assertThat(problem.kind()).isEqualTo(ProblemKind.CONTRAST_TOO_LOW);
        assertThat(problem.summary()).isEqualTo("text on `#767676` has a contrast of 4.54:1, less than 7");
        assertThat(problem.detail()).isEqualTo("Messenger uses white text on it, and that can't be changed");
        assertThat(problem.hint()).isEqualTo("`595959` is the nearest colour of this hue that passes");
        assertThat(refused(12.5, GREY, WHITE_PAGE).detail())
                .isEqualTo("Messenger uses near-black text on it, and that can't be changed");
        assertThat(refused(12.5, GREY, WHITE_PAGE).summary()).endsWith("less than 12.5");
    }

    @Test
    void whereNoColourPassesALowerRatioIsAdvised() {
        assertThat(refused(21, GREY, List.of(HexColor.WHITE, GREY, new HexColor("000000")))
                        .hint())
                .isEqualTo("no colour of this hue reaches it on this page; try a lower ratio");
    }
}
