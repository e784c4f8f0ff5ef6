package io.wmconfig.cli;

import io.wmconfig.lookfile.FileNames;
import io.wmconfig.lookfile.LookTree;
import io.wmconfig.lookfile.YamlText;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.walk.ExportRequest;
import io.wmconfig.walk.ExportResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: deployments as look files. */
record ExportCommand() implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "Print deployments as look files that can be applied again.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flag.positionals("NAME", "Exact names of the deployments."));
        spec.addOption(Flag.on("All deployments of the org.", "--all"));
        spec.addOption(Flag.value(List.of("-d", "--dir"), "DIR", "Write a file for each into this directory."));
        spec.addOption(Flag.on("Every other member of the configuration too, ids included.", "--full"));
    }

    @Override
    public Work read(Arguments arguments) {
        List<String> names = arguments.arguments();
        if (names.isEmpty() == !arguments.has("--all")) {
            arguments.wrong((names.isEmpty()
                            ? Problem.of(ProblemKind.USAGE, "which deployments? names or `--all` are missing")
                            : Problem.of(ProblemKind.USAGE, "names and `--all` exclude each other"))
                    .hint("write `wmconfig export Support`, or `wmconfig export --all -d looks`"));
        }
        if (names.stream().anyMatch(String::isBlank)) {
            arguments.wrong(Problem.of(ProblemKind.INVALID_INPUT, "the name of a deployment is empty")
                    .because("an unset variable in a script looks like this")
                    .hint("leave it out"));
        }
        ExportRequest request = new ExportRequest(names, arguments.has("--full"));
        String directory = arguments.value("--dir");
        return (tool, renderer) -> {
            ExportResult result = tool.export(request);
            return directory == null
                    ? renderer.export(result, Map.of(), tool.cost())
                    : written(tool, renderer, result, directory);
        };
    }

    private static Rendering written(Tool tool, Renderer renderer, ExportResult result, String directory) {
        List<String> names =
                result.items().stream().map(ExportResult.Item::name).toList();
        Map<String, String> files = new LinkedHashMap<>();
        String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        FileNames.of(names).forEach((name, file) -> files.put(name, prefix + file));
        for (ExportResult.Item item : result.items()) {
            tool.save(files.getOrDefault(item.name(), ""), YamlText.of(LookTree.of(item.name(), item.look())));
        }
        return renderer.export(result, files, tool.cost());
    }
}
