package io.wmconfig.output;

import io.wmconfig.output.Report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Adds the result of a command to GitHub's job summary, a file that GitHub shows as a page for the job. */
public final class JobSummary {
    private static final String FILE = "GITHUB_STEP_SUMMARY";

    private JobSummary() {}

    /** Adds a result in Markdown. A failure to add it does not undo the result, so it is only a warning. */
    public static void add(Report markdown, Map<String, String> environment, Path workingDirectory, Terminal terminal) {
        String file = environment.getOrDefault(FILE, "");
        if (file.isBlank()) {
            return;
        }
        String text = markdown.text(Style.PLAIN).result() + "\n";
        try {
            Files.writeString(
                    workingDirectory.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            terminal.say("warning: the job summary was not written: `" + FILE + "` is `" + Ansi.sanitize(file) + "`: "
                    + Ansi.sanitize(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }
}
