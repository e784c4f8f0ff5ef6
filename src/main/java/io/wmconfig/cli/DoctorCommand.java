package io.wmconfig.cli;

import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: why does it not work. */
record DoctorCommand() implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Find out why it does not work: settings, region, network, credentials, permissions.";
    }

    @Override
    public void describe(CommandSpec spec) {
        OptionGroups.add(
                spec,
                "%nDoctor:%n",
                List.of(
                        Options.on(
                                "When the credentials are refused, try them in Genesys Cloud's other regions without"
                                        + " asking.",
                                "--try-regions"),
                        Options.on(
                                "Create a deployment, change it, delete it, and compare the API with what wmconfig"
                                        + " assumes. Writes wmconfig-check.json.",
                                "--live-check"),
                        Options.on("With --live-check: do not ask.", "-y", "--yes")));
    }

    @Override
    public Work read(Arguments arguments) {
        boolean tryRegions = arguments.has("--try-regions");
        boolean agreed = arguments.has("--yes");
        if (!arguments.has("--live-check")) {
            if (agreed) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`--yes` needs `--live-check`")
                        .hint("leave one out, or add the other"));
            }
            return (tool, renderer) -> renderer.doctor(tool.doctor(tryRegions));
        }
        return (tool, renderer) -> {
            tool.agreeToLiveCheck(agreed);
            Diagnosis diagnosis = tool.doctor(tryRegions);
            return diagnosis.problems().isEmpty()
                    ? renderer.liveCheck(diagnosis, tool.liveCheck(), tool.cost())
                    : renderer.doctor(diagnosis);
        };
    }
}
