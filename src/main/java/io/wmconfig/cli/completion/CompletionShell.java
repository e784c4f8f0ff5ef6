package io.wmconfig.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A shell that can complete what is typed. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum CompletionShell {
    /** Bash, from 3.2 on. */
    BASH(BashCompletion::script),
    /** The Z shell with its own completion. */
    ZSH(ZshCompletion::script),
    /** Fish, from 3 on. */
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
     * @param before what can stand before any command
     */
    public String script(CompletionSpec before, List<CompletionSpec> commands) {
        return script.apply(before, commands);
    }
}
