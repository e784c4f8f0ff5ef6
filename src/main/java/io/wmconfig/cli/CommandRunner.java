package io.wmconfig.cli;

import io.wmconfig.app.Cost;
import io.wmconfig.app.GlobalOptions;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.app.Session;
import io.wmconfig.app.TimeLimit;
import io.wmconfig.input.LookFiles;
import io.wmconfig.output.Ansi;
import io.wmconfig.output.ProblemText;
import io.wmconfig.output.Report;
import io.wmconfig.output.Report.Style;
import io.wmconfig.output.StatusLine;
import io.wmconfig.output.Terminal;
import io.wmconfig.output.Terminal.OutputFailedException;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Runs one command line: parses it, validates every argument, runs the command and prints the report.
 *
 * <p>The only place that turns problems into messages and an exit code.
 */
public final class CommandRunner {
    static final String TOOL = "wmconfig";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final ProcessContext context;
    private final String version;

    public CommandRunner(Terminal terminal, Map<String, String> environment, ProcessContext context, String version) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.context = context;
        this.version = version;
    }

    /** Returns the names of all commands, in the order in which help lists them. */
    public static List<String> commands() {
        return new CommandTree().names();
    }

    /** Returns the topics of {@code wmconfig help}; the empty topic is the tool itself. */
    public static List<String> helpTopics() {
        List<String> topics = new ArrayList<>(commands());
        topics.add(HelpCommand.OPTIONS);
        topics.add("");
        return topics;
    }

    /** Runs one command line and returns the exit code. */
    public int run(List<String> args) {
        try {
            return runParsed(args);
        } catch (OutputFailedException e) {
            // Fail, so that nobody takes a truncated result for a complete one.
            Problem problem = Problem.of(ProblemKind.OUTPUT_FAILED, "the result could not be written")
                    .because(String.valueOf(e.getMessage()))
                    .hint("the command itself succeeded; free some disk space and run it again to see the result");
            new Report.Failed("", List.of(problem), null)
                    .text(Style.PLAIN)
                    .stderrLines()
                    .forEach(terminal::say);
            return problem.kind().exitCode().number();
        }
    }

    private int runParsed(List<String> args) {
        if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
            return version();
        }
        Optional<String> page = PreparedHelp.find(context.helpDirectory(), args, terminal.width(), colored(false));
        if (page.isPresent()) {
            terminal.result(page.get());
            return ExitCode.DONE.number();
        }
        CommandTree tree = new CommandTree();
        CommandLine line = tree.parser(args);
        ParseResult root = line.parseArgs(args.stream().map(Arguments::marked).toArray(String[]::new));
        ParseResult last = root.hasSubcommand() ? root.subcommand() : root;
        LookFiles files = new LookFiles(context.workingDirectory(), terminal.in());
        Arguments arguments = new Arguments(last == root ? List.of(root) : List.of(last, root), args, files);
        GlobalOptions options = GlobalFlags.read(arguments);
        Optional<Command> command = tree.named(last);
        String name = command.map(Command::name).orElse("");
        boolean isTopic = name.equals(HelpCommand.HELP) && !arguments.has("--help");
        String topic = isTopic ? String.join(" ", arguments.arguments()) : name;
        Set<Problem> mistakes = new LinkedHashSet<>(UsageProblems.of(root, args, tree.names()));
        if (isTopic && !helpTopics().contains(topic)) {
            mistakes.add(UsageProblems.unknownCommand(topic, tree.names()));
        } else if (isTopic || arguments.has("--help") || args.isEmpty()) {
            terminal.result(tree.page(topic).text(terminal.width(), colored(options.noColor())));
            return ExitCode.DONE.number();
        } else if (arguments.has("--version")) {
            return version();
        }
        return run(command.orElse(null), arguments, mistakes, options).number();
    }

    private int version() {
        terminal.result(TOOL + " " + version + "\n");
        return ExitCode.DONE.number();
    }

    /**
     * Reads the arguments of a command and runs it.
     *
     * @param mistakes so far; a set, because picocli and the reader of the look options may report the same error
     */
    private ExitCode run(@Nullable Command command, Arguments arguments, Set<Problem> mistakes, GlobalOptions options) {
        String name = command == null ? "" : command.name();
        boolean hasLine = terminal.errIsTerminal()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        StatusLine status = new StatusLine(terminal, hasLine);
        Dialog dialog = new Dialog(name, options, terminal, status, style(options));
        if (command == null && mistakes.isEmpty()) {
            mistakes.add(
                    Problem.of(ProblemKind.USAGE, "missing command").hint("run `wmconfig --help` to see all commands"));
        }
        GlobalFlags.checkFormat(arguments, command == null ? List.of() : command.formats());
        Command.Work work = null;
        try {
            if (command != null) {
                // Input files may be pipes, so reading them may block.
                work = TimeLimit.within(options.timeout(), "the input", () -> command.read(arguments));
            }
        } catch (RuntimeException e) {
            return fail(dialog, name, problems(e), null);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail(dialog, name, List.of(Problem.exhausted(e)), null);
        }
        mistakes.addAll(arguments.problems());
        if (!mistakes.isEmpty() || work == null) {
            return fail(dialog, name, List.copyOf(mistakes), null);
        }
        try (status;
                Session session = new Session(options, environment, context, version, status)) {
            try {
                Report report = work.run(session, dialog);
                return report == null ? ExitCode.DONE : dialog.end(report);
            } catch (OutputFailedException e) {
                throw e;
            } catch (RuntimeException e) {
                return e instanceof Dialog.DeclinedException
                        ? dialog.end(new Report.Declined(name, session.spent()))
                        : fail(dialog, name, problems(e), session.spent());
            } catch (OutOfMemoryError | StackOverflowError e) {
                return fail(dialog, name, List.of(Problem.exhausted(e)), session.spent());
            }
        }
    }

    private static List<Problem> problems(RuntimeException failure) {
        return failure instanceof ProblemException known ? known.problems() : List.of(saved(failure));
    }

    /** Saves the stack trace of a bug to a file, to attach to a report; it is never printed. */
    private static Problem saved(RuntimeException bug) {
        Problem problem = Problem.of(ProblemKind.BUG, "this is a bug in wmconfig");
        try {
            Path file = Files.createTempFile("wmconfig-", ".log");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                bug.printStackTrace(trace);
            }
            return problem.hint("report it and attach " + file);
        } catch (IOException e) {
            return problem.because(bug.getClass().getName()).hint("report it; the stack trace could not be saved");
        }
    }

    private ExitCode fail(Dialog dialog, String command, List<Problem> problems, @Nullable Cost cost) {
        ExitCode code = dialog.end(new Report.Failed(command, problems, cost));
        if (isInWorkflow(environment)) {
            ProblemText.annotations(problems).forEach(dialog::say);
        }
        return code;
    }

    /** Returns whether the command runs in a GitHub workflow. */
    static boolean isInWorkflow(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    private Style style(GlobalOptions options) {
        return options.json()
                ? Style.PLAIN
                : new Style(
                        colored(options.noColor()),
                        Ansi.wanted(terminal.errIsTerminal(), options.noColor(), environment),
                        Ansi.isFull(environment));
    }

    private boolean colored(boolean forbidden) {
        return Ansi.wanted(terminal.outIsTerminal(), forbidden, environment);
    }
}
