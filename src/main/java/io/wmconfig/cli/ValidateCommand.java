package io.wmconfig.cli;

import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code validate}: look files, without an org. */
record ValidateCommand() implements Command {
    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String summary() {
        return "Check look files; nothing is sent.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.files());
    }

    @Override
    public Work read(Arguments arguments) {
        if (!arguments.has("--file")) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which look file? `--file` is missing")
                    .hint("write `wmconfig validate -f look.yaml`"));
        }
        List<LookDocument> documents = arguments.documents(false);
        return (tool, renderer) -> renderer.validate(documents);
    }
}
