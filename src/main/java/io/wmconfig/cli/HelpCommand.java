package io.wmconfig.cli;

/** {@code help}: handled by {@link CommandRunner}, like {@code --help}. */
final class HelpCommand extends Command {
    static final String HELP = "help";
    /** The help topic that is not a command. */
    static final String OPTIONS = "options";

    HelpCommand() {
        super(HELP, "Show help for a command or for the global options");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("[COMMAND]")
                .usage(OPTIONS)
                .examples("wmconfig help apply", "wmconfig help options")
                .section("Topic", Options.positional("COMMAND", "Command name, or options"));
    }

    @Override
    Work read(Arguments arguments) {
        return (session, dialog) -> null;
    }
}
