package io.wmconfig.output;

import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.output.Report.Style;
import io.wmconfig.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Adds the result of a command to GitHub's job summary, a file that GitHub shows as a page for the job. */
public final class JobSummary {
    private static final String FILE = "GITHUB_STEP_SUMMARY";

    private final String file;
    private final Path workingDirectory;
    private final Terminal terminal;

    public JobSummary(Map<String, String> environment, Path workingDirectory, Terminal terminal) {
        this.file = environment.getOrDefault(FILE, "");
        this.workingDirectory = workingDirectory;
        this.terminal = terminal;
    }

    /** Returns the result of one deployment as a fleet result. */
    public static FleetResult ofOne(ApplyRequest request, ApplyResult result) {
        RequestedDeployment item =
                new RequestedDeployment(result.plan().name(), request, new SourceLocation("flags", 0, 0));
        return new FleetResult(List.of(new FleetEntry(item, result, List.of())), result.dryRun());
    }

    /** Adds a result. A failure to add it does not undo the result, so it is only a warning. */
    public void add(String command, FleetResult result, Cost cost) {
        if (file.isBlank()) {
            return;
        }
        String text = new FleetReport(command, result, true, cost, Map.of(), false)
                        .text(Style.PLAIN)
                        .result() + "\n";
        try {
            Files.writeString(
                    workingDirectory.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            terminal.say("warning: the job summary was not written: `" + FILE + "` is `" + Ansi.sanitize(file) + "`: "
                    + Ansi.sanitize(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }
}
