package io.wmconfig.cli;

import io.wmconfig.app.Export;
import io.wmconfig.app.Export.ExportRequest;
import io.wmconfig.app.Export.ExportResult;
import io.wmconfig.app.Export.ExportedDeployment;
import io.wmconfig.app.Session;
import io.wmconfig.input.ExportedFiles;
import io.wmconfig.input.LookTree;
import io.wmconfig.input.YamlText;
import io.wmconfig.output.ExportReport;
import io.wmconfig.output.Report;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import java.util.Map;

/** {@code export}: exports deployments as look files. */
final class ExportCommand extends Command {
    ExportCommand() {
        super("export", "Export deployments as look files");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME...")
                .usage("--all [-d DIR]")
                .examples(
                        "wmconfig export Support",
                        "wmconfig export --all -d looks",
                        "wmconfig export Support --full > support.yaml")
                .section(
                        "Target",
                        Options.positionals("NAME", "Deployment names (exact match)"),
                        Options.on("All deployments", "--all"))
                .section(
                        "Output",
                        Options.value(List.of("-d", "--dir"), "DIR", "Write one file per deployment to this directory"),
                        Options.on("With -d: overwrite files that were edited or not written by export", "--force"),
                        Options.on("Include all settings and IDs", "--full"));
    }

    @Override
    Work read(Arguments arguments) {
        List<String> names = arguments.arguments();
        if (names.isEmpty() == !arguments.has("--all")) {
            arguments.wrong((names.isEmpty()
                            ? Problem.of(ProblemKind.USAGE, "missing deployment names or `--all`")
                            : Problem.of(ProblemKind.USAGE, "names and `--all` can't be used together"))
                    .hint("write `wmconfig export Support`, or `wmconfig export --all -d looks`"));
        }
        if (names.stream().anyMatch(String::isBlank)) {
            arguments.blank("a deployment name", "remove it");
        }
        if (arguments.has("--force") && !arguments.has("--dir")) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--force` needs `--dir`")
                    .hint("write `wmconfig export --all -d looks --force`"));
        }
        ExportRequest request = new ExportRequest(names, arguments.has("--full"));
        String directory = arguments.value("--dir");
        boolean force = arguments.has("--force");
        return (session, dialog) -> {
            ExportResult result = Export.run(session.org(), request);
            return directory == null
                    ? new ExportReport(result, Map.of(), session.cost())
                    : written(session, result, directory, force);
        };
    }

    private static Report written(Session session, ExportResult result, String name, boolean force) {
        ExportedFiles directory = new ExportedFiles(session.context().workingDirectory(), name);
        Map<String, String> files = directory.files(
                result.items().stream().map(ExportedDeployment::name).toList());
        List<Problem> problems = directory.inTheWay(files, force);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        for (ExportedDeployment item : result.items()) {
            String text = YamlText.of(LookTree.of(item.name(), item.look()));
            session.save(files.getOrDefault(item.name(), ""), ExportedFiles.marked(text));
        }
        ExportResult all = result;
        for (Map.Entry<String, String> gone :
                directory.gone(result.deployments()).entrySet()) {
            all = all.with(new Warning(
                    WarningKind.FILE_LEFT,
                    "`" + gone.getKey() + "` is for `" + gone.getValue()
                            + "`, which no longer exists; `apply -f` would create it again"));
        }
        return new ExportReport(all, files, session.cost());
    }
}
