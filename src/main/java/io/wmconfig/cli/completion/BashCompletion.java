package io.wmconfig.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Generates the bash completion script, which works in bash 3.2 (as on macOS) and without extra packages. */
final class BashCompletion {
    private BashCompletion() {}

    static String script(CompletionSpec before, List<CompletionSpec> commands) {
        StringBuilder text = new StringBuilder("""
                # Completion of wmconfig for bash; made by `wmconfig completion bash`.
                # shellcheck disable=SC2207
                _wmconfig_files() {
                    local IFS=$'\\n'
                    compopt -o filenames 2>/dev/null
                    COMPREPLY=($(compgen -f -- "$1"))
                }
                _wmconfig() {
                    local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command='' word
                    # Bash parts words at an equals sign.
                    if [[ $current == '=' ]]; then
                        current=''
                    elif [[ $before == '=' ]]; then
                        before="${COMP_WORDS[COMP_CWORD-2]}"
                    fi
                    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                        case "$word" in
                """);
        String names = commands.stream().map(CompletionSpec::name).collect(Collectors.joining("|"));
        text.append("            ").append(names).append(") command=\"$word\"; break ;;\n");
        text.append("        esac\n    done\n    COMPREPLY=()\n    case \"$command $before\" in\n");
        List<CompletionSpec> all = new ArrayList<>(List.of(before));
        all.addAll(commands);
        all.forEach(command -> command.flags().forEach(flag -> value(text, command, flag)));
        text.append("    esac\n    case \"$command\" in\n");
        all.forEach(command -> words(text, command, command.name().isEmpty() ? commands : List.of()));
        return text.append("    esac\n}\ncomplete -F _wmconfig wmconfig\n").toString();
    }

    private static void value(StringBuilder text, CompletionSpec command, CompletionSpec.CompletionOption flag) {
        if (flag.takesValue()) {
            String patterns = flag.names().stream()
                    .map(name -> "'" + command.name() + " " + name + "'")
                    .collect(Collectors.joining("|"));
            text.append("        ").append(patterns).append(") ");
            if (flag.takesFile()) {
                text.append("_wmconfig_files \"$current\"; ");
            } else if (!flag.words().isEmpty()) {
                text.append(offer(flag.words())).append("; ");
            }
            text.append("return ;;\n");
        }
    }

    private static void words(StringBuilder text, CompletionSpec command, List<CompletionSpec> commands) {
        List<String> words = new ArrayList<>();
        commands.forEach(one -> words.add(one.name()));
        words.addAll(command.words());
        List<String> flags = new ArrayList<>();
        command.flags().forEach(flag -> flags.addAll(flag.names()));
        text.append("        '").append(command.name()).append("') if [[ $current == -* ]]; then ");
        text.append(offer(flags)).append("; else ").append(offer(words)).append("; fi ;;\n");
    }

    private static String offer(List<String> words) {
        return "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$current\"))";
    }
}
