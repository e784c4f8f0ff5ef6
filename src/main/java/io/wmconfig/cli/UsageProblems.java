package io.wmconfig.cli;

import io.wmconfig.input.FlagProblem;
import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns picocli's parse errors into problems in wmconfig's wording. */
final class UsageProblems {
    /** Names that other tools and tutorials use. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "color", "--primary",
            "colour", "--primary",
            "background", "--primary",
            "alignment", "--position",
            "visibility", "--launcher",
            "domain", "--allow-domain",
            "flow", "--flow-id",
            "json", "-o json",
            "org", "--profile",
            "debug", "--verbose");

    private final List<String> args;
    private final List<String> commands;

    private UsageProblems(List<String> args, List<String> commands) {
        this.args = args;
        this.commands = commands;
    }

    /** Returns the problems in the arguments of the tool and of the command; some may occur twice. */
    static List<Problem> of(ParseResult root, List<String> args, List<String> commands) {
        UsageProblems problems = new UsageProblems(args, commands);
        List<Problem> found = new ArrayList<>();
        for (ParseResult level = root; level != null; level = level.hasSubcommand() ? level.subcommand() : null) {
            for (Exception error : level.errors()) {
                found.addAll(problems.of(error, level.commandSpec()));
            }
            found.addAll(problems.swallowed(level.commandSpec()));
        }
        return found;
    }

    private List<Problem> of(Exception error, CommandSpec spec) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .map(Arguments::unmarked)
                    .filter(word -> !isValueOfUnknownFlag(word, args, spec))
                    .map(word -> unknown(word, spec))
                    .toList();
        }
        if (error instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(this::missing).toList();
        }
        String summary = error instanceof ParameterException parameter && parameter.getArgSpec() != null
                ? "`" + name(parameter.getArgSpec()) + "` cannot be read"
                : "the arguments cannot be read";
        return List.of(Problem.of(ProblemKind.USAGE, summary)
                .because(String.valueOf(error.getMessage()))
                .hint("see `" + spec.qualifiedName() + " --help`"));
    }

    /** Returns whether a word follows an unknown option; then only the option is reported. */
    static boolean isValueOfUnknownFlag(String word, List<String> args, CommandSpec spec) {
        int at = args.indexOf(word);
        return !word.startsWith("-")
                && at > 0
                && args.get(at - 1).startsWith("-")
                && !spec.optionsMap().containsKey(args.get(at - 1));
    }

    /** Reports mistyped options that picocli took as the value of the option before, and that would be written. */
    private List<Problem> swallowed(CommandSpec spec) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i + 1 < args.size(); i++) {
            String name = args.get(i);
            String value = args.get(i + 1);
            OptionSpec option = spec.optionsMap().get(name);
            boolean flag = value.startsWith("--") && !spec.optionsMap().containsKey(value);
            if (flag && option != null && option.arity().min() > 0) {
                found.add(looksLikeFlag(option, name, value, spec));
            }
        }
        return found;
    }

    private Problem looksLikeFlag(OptionSpec option, String name, String value, CommandSpec spec) {
        Optional<LookSetting> look = lookFlag(option);
        if (look.isPresent()) {
            return FlagProblem.optionInstead(look.get(), name, value);
        }
        return near(
                Problem.of(ProblemKind.USAGE, "`" + name + "` needs a value, but `" + value + "` came after it"),
                Suggestions.near(value, List.copyOf(spec.optionsMap().keySet())),
                "write `" + name + "=" + value + "` if that is the value");
    }

    private static Optional<LookSetting> lookFlag(ArgSpec argument) {
        return Arrays.stream(LookSetting.values())
                .filter(flag ->
                        argument instanceof OptionSpec option && flag.names().contains(option.longestName()))
                .findFirst();
    }

    private Problem missing(ArgSpec argument) {
        Optional<LookSetting> look = lookFlag(argument);
        if (look.isPresent()) {
            return FlagProblem.missing(look.get(), args);
        }
        String name = name(argument);
        return Problem.of(ProblemKind.USAGE, "`" + name + "` needs a value, but none came after it")
                .hint("write `" + name + " " + argument.paramLabel() + "`; for a value that starts with -, write `"
                        + name + "=-…`");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private Problem unknown(String word, CommandSpec spec) {
        boolean flag = word.startsWith("-");
        boolean isRoot = spec.parent() == null;
        if (!flag && isRoot) {
            return unknownCommand(word, commands);
        }
        if (!flag) {
            return Problem.of(ProblemKind.USAGE, "unexpected argument `" + word + "`")
                    .because("put a value with spaces in quotes")
                    .hint("see `" + spec.qualifiedName() + " --help`");
        }
        List<String> names = new ArrayList<>(spec.optionsMap().keySet());
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Problem problem = Problem.of(ProblemKind.USAGE, "unknown option `" + name + "`");
        if (name.endsWith("-wait") && names.contains("--no-wait")) {
            return problem.hint("remove it: waiting is the default, and `--no-wait` turns it off");
        }
        String meant = OTHER_NAMES.getOrDefault(name.replaceFirst("^--", ""), "");
        boolean known = names.contains(meant.split(" ", -1)[0]);
        return near(
                problem,
                known ? List.of(meant) : Suggestions.near(name, names),
                "see `" + spec.qualifiedName() + " --help`");
    }

    static Problem unknownCommand(String word, List<String> commands) {
        return near(
                Problem.of(ProblemKind.USAGE, "unknown command `" + word + "`"),
                Suggestions.near(word, commands),
                "run `wmconfig --help` to see all commands");
    }

    private static Problem near(Problem problem, List<String> near, String otherwise) {
        return problem.hint(near.isEmpty() ? otherwise : "did you mean `" + String.join("`, `", near) + "`?");
    }
}
