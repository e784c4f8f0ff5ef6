package io.wmconfig.cli;

import io.wmconfig.output.Ansi;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats errors in files as GitHub workflow commands, which make GitHub show each error next to its line.
 *
 * <p>The rule: one error is one command, whatever the file or its name contains. The escapes are those of GitHub's
 * own toolkit.
 */
final class WorkflowAnnotations {
    private WorkflowAnnotations() {}

    /** Returns a command for each problem with a location in a file. */
    static List<String> of(List<Problem> problems) {
        List<String> commands = new ArrayList<>();
        for (Problem problem : problems) {
            SourceLocation place = problem.place();
            if (place != null && !place.equals(FleetArguments.COMMAND_LINE)) {
                commands.add("::error " + properties(place) + "::" + escaped(message(problem)));
            }
        }
        return commands;
    }

    private static String properties(SourceLocation place) {
        String file = "file=" + escaped(place.file()).replace(":", "%3A").replace(",", "%2C");
        String line = place.line() > 0 ? ",line=" + place.line() : "";
        return file + line + (place.column() > 0 ? ",col=" + place.column() : "");
    }

    private static String message(Problem problem) {
        List<String> lines = new ArrayList<>(List.of(Ansi.sanitize(problem.summary())));
        if (problem.detail() != null) {
            problem.detail().lines().map(Ansi::sanitize).forEach(lines::add);
        }
        if (problem.hint() != null) {
            lines.add("hint: " + Ansi.sanitize(problem.hint()));
        }
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
