package io.wmconfig;

import io.wmconfig.cli.CommandRunner;
import io.wmconfig.cli.PreparedHelp;
import io.wmconfig.lookfile.LookFiles;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.settings.Region;
import io.wmconfig.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wires the rooms: the only place that knows all of them by name. */
public final class Launcher {
    private Launcher() {}

    /**
     * Runs one command line.
     *
     * @param args the command line
     * @param environment the process environment
     * @param terminal where words go
     * @param surroundings where and when
     * @return how the process ends
     */
    public static int run(
            List<String> args, Map<String, String> environment, Terminal terminal, ProcessContext surroundings) {
        if (surroundings.ownsProcess()) {
            Preloading.startFor(args);
        }
        CommandRunner runner = new CommandRunner(
                terminal,
                environment,
                (options, renderer) -> new App(options, renderer, environment, terminal, surroundings),
                Launcher::saved,
                version(),
                new LookFiles(surroundings.workingDirectory(), terminal.in()),
                new PreparedHelp(surroundings.helpDirectory()),
                args.contains("sandbox") ? sandboxExplanations() : List.of(),
                args.contains("completion")
                        ? Region.all().stream().map(Region::name).toList()
                        : List.of());
        return runner.run(args);
    }

    /** Saves the trace of a bug where it can be attached to a report; the screen never shows it. */
    private static Problem saved(RuntimeException bug) {
        Problem problem = Problem.of(ProblemKind.BUG, "this is a bug of wmconfig");
        try {
            Path file = Files.createTempFile("wmconfig-", ".log");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                bug.printStackTrace(trace);
            }
            return problem.hint("please report it with " + file);
        } catch (IOException e) {
            return problem.because(bug.getClass().getName()).hint("please report it; its trace could not be saved");
        }
    }

    private static List<String> sandboxExplanations() {
        List<String> lines = new ArrayList<>();
        lines.add("%nFaults, such as --fault 'PUT */versions/draft status=503 times=2':");
        lines.add("  METHOD PATH OPTION... or #N OPTION... for the Nth request; * in PATH is any text.");
        Fault.listing().forEach(line -> lines.addAll(explained(line)));
        lines.add(
                "%nSwitches, each with its default and what it is based on: observed (captured from a live service),");
        lines.add("vendor's code (provider, SDK or browser script) or assumed:");
        Behaviors.listing().forEach(line -> lines.addAll(explained(line)));
        return lines;
    }

    /** Puts the explanation below what is explained, so that narrow terminals show both. */
    private static List<String> explained(String line) {
        String literal = line.replace("%", "%%");
        int gap = literal.indexOf("  ");
        return List.of(
                "  " + literal.substring(0, gap),
                "      " + literal.substring(gap).strip());
    }

    /** Returns the version: as the JVM read it with the jar, which costs nothing more, else from the resource. */
    static String version() {
        String packaged = Launcher.class.getPackage().getImplementationVersion();
        if (packaged != null) {
            return packaged;
        }
        try (InputStream resource = Launcher.class.getResourceAsStream("version.txt")) {
            return resource == null ? "unknown" : new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
