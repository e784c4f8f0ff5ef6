package io.wmconfig.cli;

import io.wmconfig.cli.completion.CompletionShell;
import io.wmconfig.output.CompletionReport;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Optional;

/** {@code completion}: prints a completion script. */
final class CompletionCommand extends Command {
    /** Not a shell: the completion scripts pass this to list the profile names. */
    private static final String PROFILES = "profiles";

    CompletionCommand() {
        super("completion", "Generate a completion script for bash, zsh or fish");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("SHELL")
                .examples("wmconfig completion bash", "wmconfig completion zsh > _wmconfig")
                .section("Shell", Options.positional("SHELL", "bash, zsh or fish"))
                .footer(List.of(
                        "Setup:",
                        "  bash: save it as ~/.local/share/bash-completion/completions/wmconfig; without the package"
                                + " bash-completion, add this line to ~/.bashrc:",
                        "    source <(wmconfig completion bash)",
                        "  zsh: save it as _wmconfig in a directory of $fpath, or add this line to ~/.zshrc, after"
                                + " compinit:",
                        "    source <(wmconfig completion zsh)",
                        "  fish: save it as ~/.config/fish/completions/wmconfig.fish",
                        ""));
    }

    @Override
    Work read(Arguments arguments) {
        List<String> words = arguments.arguments();
        if (words.equals(List.of(PROFILES))) {
            return (session, dialog) -> {
                dialog.terminal().result(String.join("\n", session.profiles().names()) + "\n");
                return null;
            };
        }
        Optional<CompletionShell> shell = words.isEmpty() ? Optional.empty() : CompletionShell.of(words.get(0));
        if (shell.isEmpty()) {
            arguments.wrong((words.isEmpty()
                            ? Problem.of(ProblemKind.USAGE, "missing shell name")
                            : Problem.of(
                                    ProblemKind.INVALID_INPUT,
                                    "the shell must be bash, zsh or fish, found `" + words.get(0) + "`"))
                    .hint("write `wmconfig completion bash`"));
        }
        CompletionShell asked = shell.orElse(CompletionShell.BASH);
        return (session, dialog) -> new CompletionReport(asked.word(), new CommandTree().completion(asked));
    }
}
