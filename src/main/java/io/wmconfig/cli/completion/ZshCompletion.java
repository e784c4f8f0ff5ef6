package io.wmconfig.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Generates the zsh completion script, for a directory of {@code $fpath} or for {@code source}. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String script(CompletionSpec before, List<CompletionSpec> commands) {
        StringBuilder text = new StringBuilder("""
                #compdef wmconfig
                # Completion of wmconfig for zsh; made by `wmconfig completion zsh`.
                _wmconfig() {
                  local command='' state
                  local -i at
                  local -a commands
                  commands=(
                """);
        for (CompletionSpec command : commands) {
            text.append("    '" + command.name() + ":" + quoted(command.summary()) + "'\n");
        }
        String names = commands.stream().map(CompletionSpec::name).collect(Collectors.joining("|"));
        text.append("  )\n  for (( at = 2; at < CURRENT; at++ )); do\n    case ${words[at]} in\n      (")
                .append(names)
                .append(") command=${words[at]}; break ;;\n    esac\n  done\n");
        // Drop the words before the command; they do not matter to its options.
        text.append("  if [[ -n $command ]]; then\n    words=(${words[at,-1]})\n    (( CURRENT -= at - 1 ))\n  fi\n");
        text.append("  case $command in\n");
        arguments(text, before, "'1:command:->command'");
        commands.forEach(command -> arguments(
                text,
                command,
                command.words().isEmpty() ? "'*: :'" : "'1:word:(" + String.join(" ", command.words()) + ")'"));
        return text.append("  esac\n  if [[ $state == command ]]; then\n    _describe command commands\n  fi\n}\n")
                .append("if [[ ${funcstack[1]} == _wmconfig ]]; then\n  _wmconfig \"$@\"\nelse\n")
                .append("  compdef _wmconfig wmconfig\nfi\n")
                .toString();
    }

    private static void arguments(StringBuilder text, CompletionSpec command, String positional) {
        text.append("    ('").append(command.name()).append("') _arguments \\\n");
        for (CompletionSpec.CompletionOption flag : command.flags()) {
            for (String name : flag.names()) {
                text.append("      '*").append(name);
                text.append(flag.takesValue() && name.startsWith("--") ? "=" : "");
                text.append('[').append(literal(flag.help())).append(']');
                text.append(flag.takesValue() ? ":" + literal(flag.label()) + ":" + action(flag) : "");
                text.append("' \\\n");
            }
        }
        text.append("      ").append(positional).append(" ;;\n");
    }

    private static String action(CompletionSpec.CompletionOption flag) {
        if (flag.takesFile()) {
            return "_files";
        }
        return flag.words().isEmpty() ? " " : "(" + String.join(" ", flag.words()) + ")";
    }

    /** Escapes brackets and colons, which separate the parts of a zsh option description. */
    private static String literal(String text) {
        return quoted(text.replaceAll("([\\[\\]:\\\\])", "\\\\$1"));
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }
}
