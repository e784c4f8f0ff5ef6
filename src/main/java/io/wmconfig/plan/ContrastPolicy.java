package io.wmconfig.plan;

import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * The contrast that a primary colour must have.
 *
 * @param minimum contrast of the text on the colour; {@link #NO_MINIMUM} refuses nothing
 * @param pages backgrounds of the pages that show the launcher
 */
public record ContrastPolicy(double minimum, List<HexColor> pages) {
    public static final double NO_MINIMUM = 0;
    public static final ContrastPolicy NONE = new ContrastPolicy(NO_MINIMUM, List.of());

    public ContrastPolicy {
        pages = List.copyOf(pages);
    }

    public boolean refuses() {
        return minimum > NO_MINIMUM;
    }

    public Legibility of(HexColor color) {
        return Legibility.of(color, pages, refuses() ? minimum : Contrast.TEXT);
    }

    /**
     * Refuses a colour whose text has less contrast than the minimum, if there is one.
     *
     * @throws io.wmconfig.problem.ProblemException with the nearest colour that passes
     */
    public void check(Legibility legibility) {
        if (!refuses() || legibility.textPasses()) {
            return;
        }
        String asked = BigDecimal.valueOf(minimum).stripTrailingZeros().toPlainString();
        Problem problem = Problem.of(
                        ProblemKind.CONTRAST_TOO_LOW,
                        "text on `" + legibility.color() + "` has a contrast of " + legibility.shown()
                                + ":1, less than " + asked)
                .because("Messenger uses " + (legibility.whiteText() ? "white" : "near-black")
                        + " text on it, and that can't be changed");
        HexColor nearest = legibility.nearest();
        throw (nearest == null
                        ? problem.hint("no colour of this hue reaches it on this page; try a lower ratio")
                        : problem.hint("`" + nearest.digits() + "` is the nearest colour of this hue that passes"))
                .toException();
    }
}
