package io.wmconfig.cli;

import io.wmconfig.input.FlagProblem;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.output.ContrastReport;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;

/** {@code contrast}: checks a colour's contrast and suggests the nearest accessible one; offline. */
final class ContrastCommand extends Command {
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
                .section("Colour", ContrastFlags.options());
    }

    @Override
    Work read(Arguments arguments) {
        HexColor color = color(arguments);
        ContrastPolicy policy = ContrastFlags.read(arguments);
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
}
