package io.wmconfig.cli;

/** {@code help} and {@code version}; {@link CommandRunner} answers them, as it does {@code --help} and {@code --version}. */
final class InfoCommand extends Command {
    static final String HELP = "help";
    static final String VERSION = "version";
    /** The help topic that is not a command. */
    static final String OPTIONS = "options";

    private InfoCommand(String name, String summary) {
        super(name, summary);
    }

    static InfoCommand help() {
        return new InfoCommand(HELP, "Show help for a command or for the global options");
    }

    static InfoCommand version() {
        return new InfoCommand(VERSION, "Show the version");
    }

    @Override
    void describe(HelpPage page) {
        if (name().equals(VERSION)) {
            page.usage("").examples("wmconfig version");
            return;
        }
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
