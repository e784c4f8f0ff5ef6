package io.wmconfig.cli;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.lookfile.LookFiles;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.report.Cost;
import io.wmconfig.report.JsonRenderer;
import io.wmconfig.report.Renderer;
import io.wmconfig.report.Rendering;
import io.wmconfig.report.TextRenderer;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.terminal.OutputFailedException;
import io.wmconfig.terminal.Terminal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * From the words of a command line to an exit code: parse, judge every argument, run, say.
 *
 * <p>The one place where problems become words and a number.
 */
public final class CommandRunner {
    static final String TOOL = "wmconfig";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final BiFunction<GlobalOptions, Renderer, Tool> tools;
    private final Function<RuntimeException, Problem> bug;
    private final String version;
    private final LookFiles files;
    private final PreparedHelp pages;
    private final List<String> sandboxExplanations;
    private final List<String> regions;

    /**
     * Runs command lines.
     *
     * @param terminal to say things on
     * @param environment for colours
     * @param tools makes the tool once the arguments are right
     * @param bug saves the trace of a bug of ours and returns how it is told
     * @param version of this tool
     * @param files reads look files
     * @param pages where help may stand ready
     * @param sandboxExplanations what the sandbox's help says of its faults and switches
     * @param regions names of all regions, for {@code completion} alone
     */
    public CommandRunner(
            Terminal terminal,
            Map<String, String> environment,
            BiFunction<GlobalOptions, Renderer, Tool> tools,
            Function<RuntimeException, Problem> bug,
            String version,
            LookFiles files,
            PreparedHelp pages,
            List<String> sandboxExplanations,
            List<String> regions) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.tools = tools;
        this.bug = bug;
        this.version = version;
        this.files = files;
        this.pages = pages;
        this.sandboxExplanations = List.copyOf(sandboxExplanations);
        this.regions = List.copyOf(regions);
    }

    /** Returns the names of all commands, in the order of the help. */
    public static List<String> commands() {
        return new CommandTree(List.of(), List.of()).names();
    }

    /** Runs one command line and returns how the process ends. */
    public int run(List<String> args) {
        try {
            return runParsed(args);
        } catch (OutputFailedException e) {
            // Whoever reads a result that was cut short must not take it for the whole.
            Problem problem = Problem.of(ProblemKind.OUTPUT_FAILED, "the result could not be written")
                    .because(String.valueOf(e.getMessage()))
                    .hint("what the command did is done; with room on the disk, running it again says it");
            new TextRenderer(false, false)
                    .failure("", List.of(problem), null)
                    .stderrLines()
                    .forEach(terminal::say);
            return problem.kind().exitCode().number();
        }
    }

    private int runParsed(List<String> args) {
        if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
            return version();
        }
        Optional<String> page = pages.find(args, terminal.width(), colored(false));
        if (page.isPresent()) {
            terminal.result(page.get());
            return ExitCode.DONE.number();
        }
        CommandTree tree = new CommandTree(sandboxExplanations, regions);
        CommandLine line = tree.parser(args);
        ParseResult root = line.parseArgs(args.stream().map(HyphenGuard::install).toArray(String[]::new));
        ParseResult last = root.hasSubcommand() ? root.subcommand() : root;
        Arguments arguments = new Arguments(last == root ? List.of(root) : List.of(last, root), args, files);
        GlobalOptions options = GlobalFlags.read(arguments);
        if (arguments.has("--help") || args.isEmpty()) {
            terminal.result(tree.help(last, last != root, terminal.width(), colored(options.noColor())));
            return ExitCode.DONE.number();
        }
        if (arguments.has("--version")) {
            return version();
        }
        Renderer renderer = renderer(options);
        Optional<Command> command = tree.named(last);
        String name = command.map(Command::name).orElse("");
        // A set: what picocli and the reader of the look flags both stumble over is one mistake.
        Set<Problem> problems = new LinkedHashSet<>(UsageProblems.of(root, args, tree.names()));
        if (command.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(ProblemKind.USAGE, "which command?").hint("`wmconfig --help` lists them"));
        }
        GlobalFlags.checkFormat(arguments, command.map(Command::formats).orElse(List.of()));
        Optional<Command.Work> work;
        try {
            // Its files may be pipes.
            work = command.map(one -> TimeLimit.within(options.timeout(), "the input", () -> one.read(arguments)));
        } catch (ProblemException e) {
            return fail(renderer, name, e.problems(), null);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail(renderer, name, List.of(Problem.exhausted(e)), null);
        }
        problems.addAll(arguments.problems());
        if (!problems.isEmpty() || work.isEmpty()) {
            return fail(renderer, name, List.copyOf(problems), null);
        }
        return run(name, work.get(), options, renderer);
    }

    private int version() {
        terminal.result(TOOL + " " + version + "\n");
        return ExitCode.DONE.number();
    }

    private int run(String name, Command.Work work, GlobalOptions options, Renderer renderer) {
        try (Tool tool = tools.apply(options, renderer)) {
            try {
                return end(work.run(tool, renderer), options);
            } catch (OutputFailedException e) {
                throw e;
            } catch (RuntimeException e) {
                return fail(renderer, name, problems(e), tool.spent());
            } catch (OutOfMemoryError | StackOverflowError e) {
                return fail(renderer, name, List.of(Problem.exhausted(e)), tool.spent());
            }
        }
    }

    private int end(Rendering rendering, GlobalOptions options) {
        boolean quiet = options.quiet()
                && (rendering.exitCode() == ExitCode.DONE || rendering.exitCode() == ExitCode.DIFFERENCES);
        if (!quiet) {
            rendering.stderrLines().forEach(terminal::say);
        }
        if (!quiet || !rendering.isConfirmation()) {
            terminal.result(rendering.result());
        }
        return rendering.exitCode().number();
    }

    private List<Problem> problems(RuntimeException failure) {
        if (failure instanceof ProblemException known) {
            return known.problems();
        }
        return List.of(failure instanceof OrgException org ? org.problem() : bug.apply(failure));
    }

    private int fail(Renderer renderer, String command, List<Problem> problems, @Nullable Cost cost) {
        Rendering rendering = renderer.failure(command, problems, cost);
        rendering.stderrLines().forEach(terminal::say);
        if (isInWorkflow(environment)) {
            WorkflowAnnotations.of(problems).forEach(terminal::say);
        }
        terminal.result(rendering.result());
        return problems.get(0).kind().exitCode().number();
    }

    /** Returns whether it is a GitHub workflow that runs the command. */
    public static boolean isInWorkflow(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    private Renderer renderer(GlobalOptions options) {
        return options.json()
                ? new JsonRenderer()
                : new TextRenderer(
                        colored(options.noColor()),
                        Ansi.wanted(terminal.errIsTerminal(), options.noColor(), environment),
                        Ansi.isFull(environment));
    }

    private boolean colored(boolean forbidden) {
        return Ansi.wanted(terminal.outIsTerminal(), forbidden, environment);
    }
}
