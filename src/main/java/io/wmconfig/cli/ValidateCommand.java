package io.wmconfig.cli;

import io.wmconfig.input.LookDocument;
import io.wmconfig.output.ValidateReport;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;

/** {@code validate}: checks look files, without an org. */
final class ValidateCommand extends Command {
    ValidateCommand() {
        super("validate", "Validate look files offline");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("-f PATH")
                .examples("wmconfig validate -f look.yaml", "wmconfig validate -f looks/ -o json")
                .section("Target", Options.files());
    }

    @Override
    Work read(Arguments arguments) {
        if (!arguments.has("--file")) {
            arguments.wrong(
                    Problem.of(ProblemKind.USAGE, "missing `--file`").hint("write `wmconfig validate -f look.yaml`"));
        }
        List<LookDocument> documents = arguments.documents(false);
        return (session, dialog) -> new ValidateReport(documents);
    }
}
