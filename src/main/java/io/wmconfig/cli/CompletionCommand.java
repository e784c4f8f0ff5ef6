package io.wmconfig.cli;

import io.wmconfig.cli.completion.CompletionShell;
import io.wmconfig.output.CompletionReport;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: what teaches a shell to complete. */
final class CompletionCommand extends Command {
    private final Function<CompletionShell, String> scripts;

    CompletionCommand(Function<CompletionShell, String> scripts) {
        super("completion", "Print what lets bash, zsh or fish complete commands, flags and their values.");
        this.scripts = scripts;
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("SHELL", "bash, zsh or fish."));
        spec.usageMessage()
                .footer(
                        "%nWhere to put it:",
                        "  bash  ~/.local/share/bash-completion/completions/wmconfig",
                        "        without the package bash-completion, in ~/.bashrc:",
                        "        source <(wmconfig completion bash)",
                        "  zsh   a file `_wmconfig` in a directory of $fpath,",
                        "        or in ~/.zshrc, after compinit:",
                        "        source <(wmconfig completion zsh)",
                        "  fish  ~/.config/fish/completions/wmconfig.fish");
    }

    @Override
    Work read(Arguments arguments) {
        List<String> words = arguments.arguments();
        Optional<CompletionShell> shell = words.isEmpty() ? Optional.empty() : CompletionShell.of(words.get(0));
        if (shell.isEmpty()) {
            arguments.wrong((words.isEmpty()
                            ? Problem.of(ProblemKind.USAGE, "which shell? its name is missing")
                            : Problem.of(
                                    ProblemKind.INVALID_INPUT,
                                    "the shell is bash, zsh or fish, found `" + words.get(0) + "`"))
                    .hint("write `wmconfig completion bash`"));
        }
        CompletionShell asked = shell.orElse(CompletionShell.BASH);
        return (session, dialog) -> new CompletionReport(asked.word(), scripts.apply(asked));
    }
}
