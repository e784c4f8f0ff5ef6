package io.wmconfig.cli;

import io.wmconfig.app.GlobalOptions;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The global options, which every command accepts. */
final class GlobalFlags {
    private static final int MOST_RETRIES = 100;

    private GlobalFlags() {}

    /**
     * Adds them to a command's parser.
     *
     * @param more output formats in addition to text and JSON; if there are any, its help shows {@code --output}
     */
    static void describe(HelpPage page, List<String> more) {
        OptionSpec output = output(more);
        if (more.isEmpty()) {
            page.hidden(List.of(output));
        } else {
            page.section("Output", output);
        }
        page.hidden(connection());
        page.hidden(display());
        page.hidden(requests());
        page.hidden(information());
    }

    /** Returns the page of {@code wmconfig help options}. */
    static HelpPage page() {
        return new HelpPage(
                        CommandRunner.TOOL,
                        "Global options are accepted by every command and ignored where they mean nothing")
                .usage("COMMAND [GLOBAL OPTIONS]")
                .examples("wmconfig list --profile prod", "wmconfig get Support -o json --timeout 30s")
                .section("Connection", connection())
                .section("Output", output(List.of()))
                .section("Output", display())
                .section("Requests", requests())
                .section("Information", information());
    }

    private static List<OptionSpec> connection() {
        return List.of(
                Options.value("--region", "REGION", "Genesys Cloud region, e.g. eu-west-1"),
                Options.value("--env-file", "FILE", "Read credentials from this file instead of `.env`"),
                Options.value("--profile", "PROFILE", "Use this profile from wmconfig.yaml"),
                Options.on("Use a local simulated org; no credentials needed", "--sandbox"),
                Options.value("--sandbox-dir", "DIR", "Directory for the local org's data"),
                Options.value("--ca-file", "PEM", "Additional CA certificates to trust"));
    }

    private static OptionSpec output(List<String> more) {
        return Options.value(
                List.of("-o", "--output"), "FORMAT", "Output format: " + inWords(formats(more)) + " (default text)");
    }

    private static List<OptionSpec> display() {
        return List.of(
                Options.on("Disable colours", "--no-color"),
                Options.on("Only print errors", "-q", "--quiet"),
                Options.on("Log every request to stderr", "-v", "--verbose"));
    }

    private static List<OptionSpec> requests() {
        return List.of(
                Options.value("--max-retries", "N", "Maximum retries per request (default 5)"),
                Options.value("--timeout", "DURATION", "Time limit for the whole command (default 2m)"));
    }

    private static List<OptionSpec> information() {
        return List.of(Options.on("Show help", "-h", "--help"), Options.on("Show the version", "-V", "--version"));
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
            arguments.blank("the profile name", "write `--profile dev`");
        }
        return name;
    }

    /** Records an error unless the command supports the requested output format. */
    static void checkFormat(Arguments arguments, List<String> more) {
        String format = format(arguments);
        List<String> known = formats(more);
        if (!known.contains(format)) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "`--output` must be " + inWords(known) + ", found" + " `" + format + "`")
                    .hint("write `-o json`"));
        }
    }

    /** Returns all output formats of a command: text, JSON, and its additional ones. */
    static List<String> formats(List<String> more) {
        List<String> formats = new ArrayList<>(List.of("text", "json"));
        formats.addAll(more);
        return formats;
    }

    private static String inWords(List<String> formats) {
        int last = formats.size() - 1;
        return String.join(", ", formats.subList(0, last)) + " or " + formats.get(last);
    }

    /** Returns the requested output format, in lower case. */
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

    /** Returns the duration; zero if the text is not one. A number without a unit means seconds. */
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
