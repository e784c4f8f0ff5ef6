package io.wmconfig.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Generates the fish completion script: one line for each command and option. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(CompletionSpec before, List<CompletionSpec> commands) {
        StringBuilder text =
                new StringBuilder("# Completion of wmconfig for fish; made by `wmconfig completion fish`.\n");
        String names = commands.stream().map(CompletionSpec::name).collect(Collectors.joining(" "));
        String none = "__wmconfig_before_command";
        text.append("function ")
                .append(none)
                .append("\n    not __fish_seen_subcommand_from ")
                .append(names);
        text.append("\nend\ncomplete -c wmconfig -f\n");
        commands.forEach(command -> line(text, none)
                .append(" -a ")
                .append(command.name())
                .append(" -d ")
                .append(quoted(command.summary()))
                .append('\n'));
        flags(text, before, none);
        for (CompletionSpec command : commands) {
            String seen = "__fish_seen_subcommand_from " + command.name();
            if (!command.words().isEmpty()) {
                line(text, seen)
                        .append(" -a ")
                        .append(quoted(String.join(" ", command.words())))
                        .append('\n');
            }
            flags(text, command, seen);
        }
        return text.toString();
    }

    private static void flags(StringBuilder text, CompletionSpec command, String condition) {
        for (CompletionSpec.CompletionOption flag : command.flags()) {
            line(text, condition);
            flag.names()
                    .forEach(name -> text.append(
                            name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1)));
            if (flag.takesFile()) {
                text.append(" -r -F");
            } else if (flag.takesValue()) {
                text.append(" -x");
                text.append(
                        flag.words().isEmpty()
                                ? ""
                                : " -a " + quoted(String.join(" ", flag.words()).replace("$(", "(")));
            }
            text.append(" -d ").append(quoted(flag.help())).append('\n');
        }
    }

    private static StringBuilder line(StringBuilder text, String condition) {
        return text.append("complete -c wmconfig -n ").append(quoted(condition));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
