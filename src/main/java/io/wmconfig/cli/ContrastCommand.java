package io.wmconfig.cli;

import io.wmconfig.input.FlagProblem;
import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.output.ContrastReport;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code contrast}: checks a colour's contrast and suggests the nearest accessible one; offline.
 *
 * <p>Also reads the options for checking contrast, which other commands share.
 */
final class ContrastCommand extends Command {
    private static final String MINIMUM = "--min-contrast";
    static final String PAGE = "--page";

    ContrastCommand() {
        super("contrast", "Check a colour's contrast and suggest the nearest accessible colour");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("COLOR")
                .examples(
                        "wmconfig contrast 0056b3",
                        "wmconfig contrast '#0056b3' --page f4f4f4",
                        "wmconfig contrast 0056b3 --min-contrast 4.5")
                .section("Colour", Options.positional("COLOR", "Three or six hex digits, e.g. 0056b3"))
                .section("Colour", options());
    }

    @Override
    Work read(Arguments arguments) {
        HexColor color = color(arguments);
        ContrastPolicy policy = policy(arguments);
        return (session, dialog) -> {
            Legibility legibility = policy.of(color);
            policy.check(legibility);
            return new ContrastReport(legibility);
        };
    }

    private static HexColor color(Arguments arguments) {
        String text = arguments.argument();
        if (text == null) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "missing colour")
                    .because("an unquoted # starts a comment in most shells, so the rest of the line is lost")
                    .hint("write `wmconfig contrast 0056b3` or `wmconfig contrast '#0056b3'`"));
            return HexColor.WHITE;
        }
        try {
            return FlagProblem.color("the colour", "wmconfig contrast", text);
        } catch (ProblemException wrong) {
            wrong.problems().forEach(arguments::wrong);
            return HexColor.WHITE;
        }
    }

    static List<OptionSpec> options() {
        return List.of(
                Options.values(List.of(PAGE), "COLOR", "Page background to check against (repeatable, default ffffff)"),
                Options.value(MINIMUM, "RATIO", "Minimum text contrast, e.g. 4.5; exits with 11 if lower"));
    }

    /** Returns the minimum and the page backgrounds. */
    static ContrastPolicy policy(Arguments arguments) {
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
