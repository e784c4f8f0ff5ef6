package io.wmconfig.cli;

import io.wmconfig.output.Ansi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Declares the arguments of one command, by section, and renders its help page.
 *
 * <p>Picocli has option groups and help pages, but builds a synopsis of every group on each parse, and cannot lay out
 * a page narrower than 55 columns.
 */
final class HelpPage {
    private static final String NAME = "--name";
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    /** Below this width, descriptions are printed under their options, not next to them. */
    private static final int TWO_COLUMNS = 60;

    private static final int NAMES_COLUMN = 26;
    private static final int LONGEST_LABEL = 20;
    private static final int COMMANDS_COLUMN = 12;

    private final CommandSpec spec;
    private final String summary;
    private final List<String> usage = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final Map<String, List<ArgSpec>> sections = new LinkedHashMap<>();
    private final List<String> footer = new ArrayList<>();

    HelpPage(String name, String summary) {
        // Looking for variables in texts would take longer than everything else in help.
        this.spec = CommandSpec.wrapWithoutInspection(this).name(name).interpolateVariables(false);
        spec.parser().collectErrors(true);
        this.summary = summary;
        spec.usageMessage().description(summary);
    }

    static HelpPage of(CommandSpec spec) {
        return (HelpPage) spec.userObject();
    }

    CommandSpec spec() {
        return spec;
    }

    String summary() {
        return summary;
    }

    /** Adds a usage line: the text after the command name. */
    HelpPage usage(String arguments) {
        usage.add(arguments);
        return this;
    }

    List<String> usage() {
        return usage;
    }

    /** Adds examples, which are complete command lines; a test runs each of them. */
    HelpPage examples(String... lines) {
        examples.addAll(List.of(lines));
        return this;
    }

    List<String> examples() {
        return examples;
    }

    /** Adds arguments to a section, and to the parser. */
    HelpPage section(String heading, ArgSpec... arguments) {
        return section(heading, List.of(arguments));
    }

    HelpPage section(String heading, List<? extends ArgSpec> arguments) {
        hidden(arguments);
        sections.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(arguments);
        return this;
    }

    /** Adds arguments to the parser only. */
    void hidden(List<? extends ArgSpec> arguments) {
        for (ArgSpec argument : arguments) {
            if (argument instanceof OptionSpec option) {
                spec.addOption(option);
            } else if (argument instanceof PositionalParamSpec positional) {
                spec.addPositional(positional);
            }
        }
    }

    /** Accepts the deployment name both as an argument and as {@code --name}, whichever of the two help shows. */
    void acceptEitherName() {
        List<PositionalParamSpec> arguments = spec.positionalParameters();
        if (arguments.isEmpty() && spec.findOption(NAME) != null) {
            hidden(List.of(Options.name()));
        } else if (arguments.size() == 1
                && arguments.get(0).paramLabel().equals("NAME")
                && arguments.get(0).index().max() == 0) {
            hidden(List.of(Options.value(NAME, "NAME", "Deployment name (exact match)")));
        }
    }

    Map<String, List<ArgSpec>> sections() {
        return sections;
    }

    /** Adds lines at the end of the page; long lines wrap and keep their indentation. */
    HelpPage footer(List<String> lines) {
        footer.addAll(lines);
        return this;
    }

    /** Returns the width of a page on a terminal of this width. */
    static int width(int terminal) {
        return Math.min(Math.max(terminal, NARROWEST), WIDEST);
    }

    String text(int terminal, boolean colored) {
        int width = width(terminal);
        StringBuilder text = new StringBuilder();
        String start = "Usage: ";
        for (String arguments : usage) {
            wrap(text, start, (spec.qualifiedName() + " " + arguments).strip(), width, start.length() + 2);
            start = "       ";
        }
        wrap(text, "", summary + ".", width, 0);
        if (!examples.isEmpty()) {
            heading(text, "Examples", colored);
            examples.forEach(one -> text.append("  ").append(one).append('\n'));
        }
        if (!spec.subcommands().isEmpty()) {
            heading(text, "Commands", colored);
        }
        spec.subcommands().forEach((name, line) -> {
            String help = of(line.getCommandSpec()).summary;
            row(text, name, help, width, COMMANDS_COLUMN, colored);
        });
        sections.forEach((heading, arguments) -> {
            heading(text, heading, colored);
            arguments.forEach(one -> argument(text, one, width, colored));
        });
        text.append(footer.isEmpty() ? "" : "\n");
        for (String line : footer) {
            String words = line.stripLeading();
            wrap(text, line.substring(0, line.length() - words.length()), words, width, line.length() - words.length());
        }
        return text.toString();
    }

    private static void heading(StringBuilder text, String heading, boolean colored) {
        text.append('\n').append(Ansi.NAME.on(heading + ":", colored)).append('\n');
    }

    private static void argument(StringBuilder text, ArgSpec argument, int width, boolean colored) {
        String names = names(argument);
        String help = help(argument);
        if (width < TWO_COLUMNS) {
            text.append("  ").append(Ansi.NAME.on(names.strip(), colored)).append('\n');
            wrap(text, "      ", help, width, 6);
        } else {
            row(text, names, help, width, NAMES_COLUMN, colored);
        }
    }

    /** Returns an argument as it is typed, for the left column of the help page. */
    static String names(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String names = String.join(", ", option.names());
        String label = option.arity().max() == 0 ? "" : " " + (isLong(argument) ? "VALUE" : argument.paramLabel());
        return (names.startsWith("--") ? "    " : "") + names + label;
    }

    static String help(ArgSpec argument) {
        String help = String.join(" ", argument.description());
        int clause = help.indexOf(';') < 0 ? help.length() : help.indexOf(';');
        return isLong(argument)
                ? help.substring(0, clause) + ": " + argument.paramLabel().replace("|", ", ") + help.substring(clause)
                : help;
    }

    private static boolean isLong(ArgSpec argument) {
        return argument.paramLabel().length() > LONGEST_LABEL;
    }

    private static void row(StringBuilder text, String left, String right, int width, int column, boolean colored) {
        text.append("  ").append(Ansi.NAME.on(left, colored));
        StringBuilder lines = new StringBuilder();
        wrap(lines, " ".repeat(2 + column), right, width, 2 + column);
        // The description starts on the same line if there is room.
        text.append(left.length() < column ? lines.substring(2 + left.length()) : "\n" + lines);
    }

    /**
     * Appends words, wrapped at this width.
     *
     * @param start the start of the first line
     * @param indent number of spaces before the other lines
     */
    private static void wrap(StringBuilder text, String start, String words, int width, int indent) {
        StringBuilder line = new StringBuilder(start);
        boolean first = true;
        for (String word : words.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > width) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(" ".repeat(indent));
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        text.append(line).append('\n');
    }
}
