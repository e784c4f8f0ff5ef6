package io.wmconfig.cli;

import io.wmconfig.input.LookDocument;
import io.wmconfig.output.ValidateReport;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code validate}: look files, without an org. */
final class ValidateCommand extends Command {
    ValidateCommand() {
        super("validate", "Check look files; nothing is sent.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addOption(Options.files());
    }

    @Override
    Work read(Arguments arguments) {
        if (!arguments.has("--file")) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which look file? `--file` is missing")
                    .hint("write `wmconfig validate -f look.yaml`"));
        }
        List<LookDocument> documents = arguments.documents(false);
        return (session, dialog) -> new ValidateReport(documents);
    }
}
