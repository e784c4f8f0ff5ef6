package io.wmconfig.output;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Stage;
import java.util.ArrayList;
import java.util.List;

/** Formats problems as text: what went wrong, why, and the fix; also for GitHub, which shows it next to its line. */
public final class ProblemText {
    private ProblemText() {}

    /** Returns the lines of all problems, with an empty line between two problems. */
    static List<String> lines(List<Problem> problems, boolean colored) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            String place = place(problem);
            lines.add(Ansi.ERROR.on("error: ", colored) + Ansi.sanitize(problem.summary() + place));
            if (problem.detail() != null) {
                problem.detail().lines().forEach(line -> lines.add("  " + Ansi.sanitize(line)));
            }
            String trace = trace(problem);
            if (!trace.isEmpty()) {
                lines.add("  " + Ansi.sanitize(trace));
            }
            if (problem.hint() != null) {
                lines.add("");
                lines.add(Ansi.NAME.on("hint: ", colored) + Ansi.sanitize(problem.hint()));
            }
        }
        return lines;
    }

    /** Returns the location of the error, unless the summary contains it. */
    private static String place(Problem problem) {
        SourceLocation place = problem.place();
        boolean said = place == null || problem.summary().contains("`" + place + "`");
        return said ? "" : " (" + place + ")";
    }

    /** Returns the completed writes, and the one that may have completed. */
    private static String done(Problem problem) {
        String done = String.join(", ", problem.done().stream().map(Stage::code).toList());
        if (problem.stage() != null && problem.leavesStageOpen()) {
            return (done.isEmpty() ? "" : "done: " + done + "; ")
                    + problem.stage().code() + " may have completed";
        }
        return done.isEmpty() ? "nothing was written" : "done: " + done;
    }

    /** Returns what a support request needs: status, correlation ID, stage, completed writes. */
    private static String trace(Problem problem) {
        List<String> parts = new ArrayList<>();
        Problem.ServiceResponse answer = problem.answer();
        if (answer != null) {
            parts.add("HTTP " + answer.status());
            if (answer.correlationId() != null) {
                parts.add("correlation ID " + answer.correlationId());
            }
        }
        Stage stage = problem.stage();
        if (stage != null) {
            parts.add("stage: " + stage.code());
            boolean writing = stage.writes()
                    || stage == Stage.READ_BACK
                    || !problem.done().isEmpty();
            if (writing) {
                parts.add(done(problem));
            }
        }
        return String.join("; ", parts);
    }

    /**
     * Returns a GitHub workflow command for each problem with a location in a file.
     *
     * <p>The rule: one error is one command, whatever the file or its name contains. The escapes are those of GitHub's
     * own toolkit.
     */
    public static List<String> annotations(List<Problem> problems) {
        List<String> commands = new ArrayList<>();
        for (Problem problem : problems) {
            SourceLocation place = problem.place();
            if (place != null && !place.equals(SourceLocation.COMMAND_LINE)) {
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
