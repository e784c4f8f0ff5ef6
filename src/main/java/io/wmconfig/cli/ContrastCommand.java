package io.wmconfig.cli;

import io.wmconfig.input.FlagProblem;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.output.ContrastReport;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import picocli.CommandLine.Model.CommandSpec;

/** {@code contrast}: whether a colour is legible, and which neighbour is; asks nobody. */
final class ContrastCommand extends Command {
    ContrastCommand() {
        super("contrast", "Tell whether a colour is legible, and which neighbour is.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("COLOR", "Three or six hex digits, such as 0056b3."));
        OptionGroups.add(spec, ContrastFlags.options());
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
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which colour? none arrived")
                    .because("an unquoted # starts a comment in most shells: it and everything after it is gone")
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
