package io.wmconfig.cli;

import io.wmconfig.cli.completion.CompletionShell;
import io.wmconfig.cli.completion.CompletionSpec;
import io.wmconfig.settings.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** All commands, and the picocli parser for them. */
final class CommandTree {
    private final List<Command> commands = List.of(
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
            new InitCommand(),
            new DoctorCommand(),
            new WhoamiCommand(),
            new SandboxCommand(),
            new CompletionCommand(),
            new HelpCommand(),
            new VersionCommand());

    List<String> names() {
        return commands.stream().map(Command::name).toList();
    }

    Optional<Command> named(ParseResult parsed) {
        return commands.stream()
                .filter(one -> one.name().equals(parsed.commandSpec().name()))
                .findFirst();
    }

    /** Returns a parser for a command line; it knows only the commands that occur in it. */
    CommandLine parser(List<String> args) {
        return describe(
                commands.stream().filter(one -> args.contains(one.name())).toList());
    }

    /** Returns the help page of a topic. */
    HelpPage page(String topic) {
        if (topic.equals(HelpCommand.OPTIONS)) {
            return GlobalFlags.page();
        }
        CommandSpec root = describe(commands.stream()
                        .filter(one -> one.name().equals(topic))
                        .toList())
                .getCommandSpec();
        CommandLine command = root.subcommands().get(topic);
        return HelpPage.of(command == null ? root : command.getCommandSpec());
    }

    /** Describes some commands; for none, only lists all, because describing each would slow down every start. */
    private CommandLine describe(List<Command> named) {
        HelpPage tool = new HelpPage(
                        CommandRunner.TOOL,
                        "Change the colours, launcher and position of Genesys Cloud Messenger deployments")
                .usage("COMMAND [OPTIONS]")
                .examples(
                        "wmconfig doctor",
                        "wmconfig apply --sandbox --name Support --primary 0056b3",
                        "wmconfig plan --name Support --primary 0056b3 --position bottom-right")
                .footer(List.of(
                        "Run `wmconfig COMMAND --help` for details and `wmconfig help options` for global options."));
        GlobalFlags.describe(tool, List.of());
        CommandSpec root = tool.spec();
        for (Command command : named.isEmpty() ? commands : named) {
            HelpPage page = new HelpPage(command.name(), command.summary());
            if (!named.isEmpty()) {
                command.describe(page);
                page.acceptEitherName();
                GlobalFlags.describe(page, command.formats());
                page.footer(List.of("Global options: see `wmconfig help options`."));
            }
            root.addSubcommand(command.name(), page.spec());
        }
        CommandLine line = new CommandLine(root);
        line.setExpandAtFiles(false)
                // A text may begin with a hyphen; UsageProblems reports values that look like mistyped options.
                .setUnmatchedOptionsAllowedAsOptionParameters(true)
                .setOverwrittenOptionsAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setAbbreviatedSubcommandsAllowed(false)
                .setToggleBooleanFlags(false)
                .setTrimQuotes(false);
        return line;
    }

    String completion(CompletionShell shell) {
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
