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
        text.append("function " + none + "\n    not __fish_seen_subcommand_from " + names + "\nend\n");
        text.append("complete -c wmconfig -f\n");
        for (CompletionSpec command : commands) {
            text.append(line(none) + " -a " + command.name() + " -d " + quoted(command.summary()) + "\n");
        }
        flags(text, before, none);
        for (CompletionSpec command : commands) {
            String seen = "__fish_seen_subcommand_from " + command.name();
            if (!command.words().isEmpty()) {
                text.append(line(seen) + " -a " + quoted(String.join(" ", command.words())) + "\n");
            }
            flags(text, command, seen);
        }
        return text.toString();
    }

    private static void flags(StringBuilder text, CompletionSpec command, String condition) {
        for (CompletionSpec.CompletionOption flag : command.flags()) {
            text.append(line(condition));
            for (String name : flag.names()) {
                text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (flag.takesFile()) {
                text.append(" -r -F");
            } else if (flag.takesValue()) {
                String words = String.join(" ", flag.words()).replace("$(", "(");
                text.append(words.isEmpty() ? " -x" : " -x -a " + quoted(words));
            }
            text.append(" -d ").append(quoted(flag.help())).append('\n');
        }
    }

    private static String line(String condition) {
        return "complete -c wmconfig -n " + quoted(condition);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
