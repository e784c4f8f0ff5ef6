package io.wmconfig.cli;

import io.wmconfig.input.FlagProblem;
import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.OptionSpec;

/** The options for checking contrast. */
final class ContrastFlags {
    private static final String MINIMUM = "--min-contrast";
    static final String PAGE = "--page";

    private ContrastFlags() {}

    static List<OptionSpec> options() {
        return List.of(
                Options.values(List.of(PAGE), "COLOR", "Page background to check against (repeatable, default ffffff)"),
                Options.value(MINIMUM, "RATIO", "Minimum text contrast, e.g. 4.5; exits with 11 if lower"));
    }

    static ContrastPolicy read(Arguments arguments) {
        List<HexColor> pages = pages(arguments);
        return new ContrastPolicy(minimum(arguments), pages.isEmpty() ? List.of(HexColor.WHITE) : pages);
    }

    /** Returns the page backgrounds; empty if none is given. */
    static List<HexColor> pages(Arguments arguments) {
        List<HexColor> pages = new ArrayList<>();
        for (String text : arguments.values(PAGE)) {
            try {
                pages.add(FlagProblem.color("`" + PAGE + "`", PAGE, text));
            } catch (ProblemException wrong) {
                wrong.problems().forEach(arguments::wrong);
            }
        }
        return pages;
    }

    private static double minimum(Arguments arguments) {
        String text = arguments.valueOr(MINIMUM, "");
        if (!arguments.has(MINIMUM)) {
            return ContrastPolicy.NO_MINIMUM;
        }
        OptionalDouble ratio = Contrast.parse(text);
        if (ratio.isEmpty()) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "`" + MINIMUM + "` must be a ratio from 1 to 21 such as `4.5`, found `" + text.strip()
                                    + "`")
                    .hint("write `" + MINIMUM + " 4.5`"));
            return ContrastPolicy.NO_MINIMUM;
        }
        return ratio.getAsDouble();
    }
}
