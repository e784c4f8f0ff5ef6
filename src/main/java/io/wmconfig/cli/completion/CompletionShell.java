package io.wmconfig.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A shell that wmconfig can generate a completion script for. */
public enum CompletionShell {
    /** Bash 3.2 or later. */
    BASH,
    /** Zsh with its completion system. */
    ZSH,
    /** Fish 3 or later. */
    FISH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CompletionShell> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /**
     * Returns the completion script.
     *
     * @param before the completions before any command
     */
    public String script(CompletionSpec before, List<CompletionSpec> commands) {
        return switch (this) {
            case BASH -> BashCompletion.script(before, commands);
            case ZSH -> ZshCompletion.script(before, commands);
            case FISH -> FishCompletion.script(before, commands);
        };
    }
}
