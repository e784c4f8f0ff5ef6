package io.wmconfig.cli;

import io.wmconfig.cli.completion.CompletionShell;
import io.wmconfig.cli.completion.CompletionSpec;
import io.wmconfig.settings.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** All commands, as picocli is told of them. */
final class CommandTree {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    private final List<Command> commands;

    CommandTree() {
        this.commands = List.of(
                ApplyCommand.apply(),
                ApplyCommand.plan(),
                new GetCommand(),
                new ListCommand(),
                new ExportCommand(),
                new ValidateCommand(),
                new SchemaCommand(),
                new HistoryCommand(),
                new RollbackCommand(),
                new VerifyCommand(),
                new CompareCommand(),
                new PromoteCommand(),
                new SnippetCommand(),
                new PreviewCommand(),
                new ContrastCommand(),
                new DeleteCommand(),
                new DoctorCommand(),
                new SandboxCommand(),
                new CompletionCommand(this::completion));
    }

    List<String> names() {
        return commands.stream().map(Command::name).toList();
    }

    Optional<Command> named(ParseResult parsed) {
        return commands.stream()
                .filter(one -> one.name().equals(parsed.commandSpec().name()))
                .findFirst();
    }

    /** Returns what parses a command line; it knows the commands that stand in it. */
    CommandLine parser(List<String> args) {
        return describe(
                commands.stream().filter(one -> args.contains(one.name())).toList());
    }

    /**
     * Returns the help of the command that a command line turned out to name, or of the tool.
     *
     * @param isCommand whether it names a command
     */
    String help(ParseResult parsed, boolean isCommand, int width, boolean colored) {
        CommandLine line = isCommand ? parsed.commandSpec().commandLine() : describe(List.of());
        OptionGroups.show(line.getCommandSpec());
        return line.setUsageHelpWidth(helpWidth(width)).getUsageMessage(colored ? Ansi.ON : Ansi.OFF);
    }

    /** Returns how wide help is on a terminal. */
    static int helpWidth(int terminal) {
        return Math.min(Math.max(terminal, NARROWEST), WIDEST);
    }

    /** Describes the commands that are named, or for none the list of all: describing each would cost every start. */
    private CommandLine describe(List<Command> named) {
        CommandSpec root = OptionGroups.command(CommandRunner.TOOL);
        root.usageMessage()
                .synopsisHeading("Usage: ")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .description("Sets the look of a Genesys Cloud Messenger deployment: its colour, its launcher,"
                        + " its position.")
                .commandListHeading("%nCommands:%n")
                .footer("%n`wmconfig COMMAND --help` says more.");
        GlobalFlags.describe(root, List.of());
        for (Command command : named.isEmpty() ? commands : named) {
            CommandSpec spec = OptionGroups.command(command.name());
            spec.usageMessage()
                    .description(command.summary())
                    .synopsisHeading("Usage: ")
                    .abbreviateSynopsis(true)
                    .sortOptions(false);
            if (!named.isEmpty()) {
                command.describe(spec);
                GlobalFlags.describe(spec, command.formats());
            }
            root.addSubcommand(command.name(), spec);
        }
        CommandLine line = new CommandLine(root);
        line.setExpandAtFiles(false)
                // A text may begin with a dash; what looks like a mistyped flag is judged by UsageProblems.
                .setUnmatchedOptionsAllowedAsOptionParameters(true)
                .setOverwrittenOptionsAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setAbbreviatedSubcommandsAllowed(false)
                .setToggleBooleanFlags(false)
                .setTrimQuotes(false)
                .setUsageHelpAutoWidth(false);
        collectErrors(line);
        return line;
    }

    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(CommandTree::collectErrors);
    }

    private String completion(CompletionShell shell) {
        CommandSpec root = describe(commands).getCommandSpec();
        List<String> regions = Region.all().stream().map(Region::name).toList();
        List<CompletionSpec> all = new ArrayList<>();
        for (Command command : commands) {
            CommandLine line = root.subcommands().get(command.name());
            if (line != null) {
                all.add(CompletionSpec.of(line.getCommandSpec(), GlobalFlags.formats(command.formats()), regions));
            }
        }
        return shell.script(CompletionSpec.of(root.name(""), GlobalFlags.formats(List.of()), regions), all);
    }
}
