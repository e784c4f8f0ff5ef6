package io.wmconfig.cli;

import io.wmconfig.app.GlobalOptions;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The flags that every command takes. */
final class GlobalFlags {
    private static final int MOST_RETRIES = 100;

    private GlobalFlags() {}

    /**
     * Adds them to a command.
     *
     * @param more formats in which its result can be said, beside text and JSON
     */
    static void describe(CommandSpec spec, List<String> more) {
        OptionGroups.add(
                spec,
                "%nEverywhere:%n",
                List.of(
                        Options.value("--region", "REGION", "Region of the org, such as eu-west-1."),
                        Options.value("--env-file", "FILE", "Read credentials from this file instead of `.env`."),
                        Options.value("--profile", "NAME", "Org that `wmconfig.yaml` calls so."),
                        Options.on("Use the org on this machine; no credentials needed.", "--sandbox"),
                        Options.value("--sandbox-dir", "DIR", "Keep that org in this directory."),
                        Options.value("--ca-file", "PEM", "Trust these certificates beside the system's."),
                        Options.value(List.of("-o", "--output"), "FORMAT", inWords(formats(more)) + "."),
                        Options.on("No colours.", "--no-color"),
                        Options.on("Say nothing but errors.", "-q", "--quiet"),
                        Options.on("Log every request to stderr.", "-v", "--verbose"),
                        Options.value("--max-retries", "N", "Repeat a failed request at most so often (default 5)."),
                        Options.value("--timeout", "DURATION", "Time for the whole command (default 2m)."),
                        Options.on("Show this help.", "-h", "--help"),
                        Options.on("Show the version.", "-V", "--version")));
    }

    static GlobalOptions read(Arguments arguments) {
        return new GlobalOptions(
                arguments.value("--region"),
                arguments.value("--env-file"),
                profile(arguments),
                arguments.has("--sandbox"),
                arguments.value("--sandbox-dir"),
                arguments.value("--ca-file"),
                arguments.valueOr("--output", "text").equalsIgnoreCase("json"),
                arguments.has("--no-color"),
                arguments.has("--quiet"),
                arguments.has("--verbose"),
                arguments.number("--max-retries", 5, 0, MOST_RETRIES, "", "write `--max-retries 5`"),
                timeout(arguments));
    }

    private static @Nullable String profile(Arguments arguments) {
        String name = arguments.value("--profile");
        arguments.exclusive("--profile", "--sandbox");
        if (name != null && name.isBlank()) {
            arguments.blank("the name of the profile", "write `--profile dev`");
        }
        return name;
    }

    /** Notes a mistake unless the command can be said in the format asked for. */
    static void checkFormat(Arguments arguments, List<String> more) {
        String format = format(arguments);
        List<String> known = formats(more);
        if (!known.contains(format)) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT, "`--output` is " + inWords(known) + ", found `" + format + "`")
                    .hint("write `-o json`"));
        }
    }

    /** Returns all formats of a command: text, JSON, and those it has beside them. */
    static List<String> formats(List<String> more) {
        List<String> formats = new ArrayList<>(List.of("text", "json"));
        formats.addAll(more);
        return formats;
    }

    private static String inWords(List<String> formats) {
        int last = formats.size() - 1;
        return String.join(", ", formats.subList(0, last)) + " or " + formats.get(last);
    }

    /** Returns the format asked for, in lower case. */
    static String format(Arguments arguments) {
        return arguments.valueOr("--output", "text").toLowerCase(Locale.ROOT);
    }

    private static Duration timeout(Arguments arguments) {
        String text = arguments.valueOr("--timeout", "2m");
        Duration timeout = duration(text);
        if (timeout.isZero()) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "`--timeout` must be a duration such as `90s`, `2m` or `1h`, found `" + text + "`")
                    .hint("write `--timeout 2m`"));
        }
        return timeout;
    }

    /** Returns the duration; zero when the text is none. A bare number counts seconds. */
    private static Duration duration(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > 6) {
            return Duration.ZERO;
        }
        long number = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "ms" -> Duration.ofMillis(number);
            case "s", "" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ZERO;
        };
    }
}
