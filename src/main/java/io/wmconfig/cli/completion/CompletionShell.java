package io.wmconfig.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A shell that wmconfig can generate a completion script for. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum CompletionShell {
    /** Bash 3.2 or later. */
    BASH(BashCompletion::script),
    /** Zsh with its completion system. */
    ZSH(ZshCompletion::script),
    /** Fish 3 or later. */
    FISH(FishCompletion::script);

    private final BiFunction<CompletionSpec, List<CompletionSpec>, String> script;

    CompletionShell(BiFunction<CompletionSpec, List<CompletionSpec>, String> script) {
        this.script = script;
    }

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
        return script.apply(before, commands);
    }
}
