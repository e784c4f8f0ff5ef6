package io.wmconfig.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The flags of one command that stand under headings in its help.
 *
 * <p>To the parser they are flags like all others. Picocli has groups of its own for this, but composes the synopsis of
 * every group whenever it parses: that took a third of what an {@code apply} interprets before it is done.
 */
final class OptionGroups {
    private final Map<String, List<OptionSpec>> flags = new LinkedHashMap<>();

    private OptionGroups() {}

    /** Returns a new command that can have sections. */
    static CommandSpec command(String name) {
        // No text of ours has variables, and looking for them takes longer than all else in help.
        return CommandSpec.wrapWithoutInspection(new OptionGroups()).name(name).interpolateVariables(false);
    }

    /** Adds flags to a command, before those under headings. */
    static void add(CommandSpec command, List<OptionSpec> options) {
        for (OptionSpec option : options) {
            command.addOption(option);
        }
    }

    static void add(CommandSpec command, String heading, List<OptionSpec> options) {
        add(command, options);
        of(command).flags.put(heading, List.copyOf(options));
    }

    /** Lets the help of a command show its sections, after the flags that are in none. */
    static void show(CommandSpec command) {
        command.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, of(command)::text);
    }

    private static OptionGroups of(CommandSpec command) {
        return (OptionGroups) command.userObject();
    }

    private String text(Help help) {
        // One for all sections: picocli measures every flag of the command for each.
        Layout model = help.createDefaultLayout();
        List<OptionSpec> others = new ArrayList<>(help.commandSpec().options());
        flags.values().forEach(others::removeAll);
        StringBuilder text = new StringBuilder(lines(others, model, help));
        flags.forEach(
                (heading, options) -> text.append(help.createHeading(heading)).append(lines(options, model, help)));
        return text.toString();
    }

    private static String lines(List<OptionSpec> options, Layout model, Help help) {
        TextTable table =
                TextTable.forColumns(help.colorScheme(), model.textTable().columns());
        Layout layout = new Layout(help.colorScheme(), table, model.optionRenderer(), model.parameterRenderer());
        layout.addOptions(options, help.parameterLabelRenderer());
        return layout.toString();
    }
}
