package io.wmconfig.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell can complete after one command, read from the command's parser specification.
 *
 * @param name of the command; empty before any command
 * @param words possible positional arguments; empty if they cannot be listed
 */
public record CompletionSpec(String name, String summary, List<CompletionOption> flags, List<String> words) {
    private static final Set<String> FILES = Set.of("FILE", "PATH", "PEM", "PNG", "DIR");
    private static final String SHELL = "SHELL";

    /**
     * An option.
     *
     * @param names with their hyphens
     * @param label placeholder for its value; empty if it takes none
     * @param words all possible values; empty if they cannot be listed
     */
    record CompletionOption(List<String> names, String help, String label, List<String> words) {
        boolean takesValue() {
            return !label.isEmpty();
        }

        boolean takesFile() {
            return FILES.contains(label);
        }
    }

    public static CompletionSpec of(CommandSpec spec, List<String> formats, List<String> regions) {
        List<CompletionOption> flags = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() == 0 ? "" : option.paramLabel();
            String help = String.join(" ", option.description());
            flags.add(new CompletionOption(List.of(option.names()), help, label, words(label, formats, regions)));
        }
        boolean shell = spec.positionalParameters().stream()
                .anyMatch(one -> one.paramLabel().equals(SHELL));
        String[] described = spec.usageMessage().description();
        return new CompletionSpec(
                spec.name(),
                String.join(" ", described),
                flags,
                shell
                        ? Stream.of(CompletionShell.values())
                                .map(CompletionShell::word)
                                .toList()
                        : List.of());
    }

    private static List<String> words(String label, List<String> formats, List<String> regions) {
        if (label.contains("|")) {
            return List.of(label.split("\\|", -1));
        }
        return switch (label) {
            case "FORMAT" -> formats;
            case "REGION" -> regions;
            // The shell expands this at completion time.
            case "PROFILE" -> List.of("$(wmconfig completion profiles 2>/dev/null)");
            default -> List.of();
        };
    }
}
