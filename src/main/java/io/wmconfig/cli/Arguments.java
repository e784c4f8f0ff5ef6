package io.wmconfig.cli;

import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookDocument;
import io.wmconfig.input.LookFiles;
import io.wmconfig.input.LookFlags;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SmallNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The parsed arguments of one command line, and every error in them. */
final class Arguments {
    /** A character that no process argument can contain. */
    private static final String MARK = "\u0000";

    private final List<ParseResult> levels;
    private final List<String> arrived;
    private final LookFiles files;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Wraps picocli's parse results.
     *
     * @param levels first the command, then the tool itself
     */
    Arguments(List<ParseResult> levels, List<String> arrived, LookFiles files) {
        this.files = files;
        this.levels = List.copyOf(levels);
        this.arrived = List.copyOf(arrived);
    }

    /**
     * Keeps picocli from treating an attached value as the next option: {@code --title=--sale--} sets a title.
     *
     * <p>Picocli treats values that begin with a hyphen alike, attached or not, but only an unattached one can be an
     * option. So attached ones are marked, and the mark is removed when a value is read.
     */
    static String marked(String argument) {
        int equals = argument.indexOf('=');
        boolean attached = argument.startsWith("--") && equals > 0 && argument.startsWith("-", equals + 1);
        return attached ? argument.substring(0, equals + 1) + MARK + argument.substring(equals + 1) : argument;
    }

    static String unmarked(String text) {
        return text.replace(MARK, "");
    }

    void wrong(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean has(String flag) {
        return levels.stream().anyMatch(level -> level.hasMatchedOption(flag));
    }

    /** Returns an option's value; null if the option is not given. */
    @Nullable
    String value(String flag) {
        List<String> values = values(flag);
        return values.isEmpty() ? null : values.get(0);
    }

    String valueOr(String flag, String otherwise) {
        String value = value(flag);
        return value == null ? otherwise : value;
    }

    /**
     * Returns an option's number; anything but a number from {@code least} to {@code most} is recorded as an error.
     *
     * @param otherwise the number if the option is not given
     * @param or what else the option accepts, as worded in the error
     */
    int number(String flag, int otherwise, int least, int most, String or, String hint) {
        String text = value(flag);
        if (text == null) {
            return otherwise;
        }
        int number = SmallNumber.parse(text, most);
        if (number < least) {
            String rule = "a number from " + least + " to " + most + or;
            wrong(Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "` must be " + rule + ", found `" + text + "`")
                    .hint(hint));
            return least;
        }
        return number;
    }

    /** Returns an option's file name; null if it is not given, or is empty, which is recorded as an error. */
    @Nullable
    String file(String flag) {
        String file = value(flag);
        if (file != null && file.isBlank()) {
            wrong(Problem.of(ProblemKind.INVALID_INPUT, "`" + flag + "` needs a file name")
                    .because("an unset variable arrives as an empty value"));
            return null;
        }
        return file;
    }

    /** Records an error for an empty value, which is what an unset variable expands to. */
    void blank(String what, String hint) {
        wrong(Problem.of(ProblemKind.INVALID_INPUT, what + " is empty")
                .because("an unset variable arrives as an empty value")
                .hint(hint));
    }

    CreatePolicy createPolicy(CreatePolicy otherwise) {
        exclusive("--create", "--no-create");
        return has("--no-create") ? CreatePolicy.NEVER : has("--create") ? CreatePolicy.ALWAYS : otherwise;
    }

    /** Returns what to do with unpublished changes of somebody else. */
    DraftPolicy draftPolicy() {
        exclusive("--discard-draft", "--include-draft");
        return has("--discard-draft")
                ? DraftPolicy.DISCARD
                : has("--include-draft") ? DraftPolicy.INCLUDE : DraftPolicy.REFUSE;
    }

    /** Returns all values of an option, in the order typed. */
    List<String> values(String flag) {
        for (ParseResult level : levels) {
            OptionSpec option = level.matchedOption(flag);
            if (option != null) {
                return option.originalStringValues().stream()
                        .map(Arguments::unmarked)
                        .toList();
            }
        }
        return List.of();
    }

    /** Returns the first positional argument; null if there is none. */
    @Nullable
    String argument() {
        ParseResult command = levels.get(0);
        String argument = command.matchedPositionalValue(0, (String) null);
        return argument != null && UsageProblems.isValueOfUnknownFlag(argument, arrived, command.commandSpec())
                ? null
                : argument;
    }

    /** Returns whether a deployment is given, by argument, {@code --name} or {@code --id}. */
    boolean namesDeployment() {
        return argument() != null || has("--name") || has("--id");
    }

    /** Returns all positional arguments. */
    List<String> arguments() {
        return levels.get(0).matchedPositionals().stream()
                .flatMap(one -> one.originalStringValues().stream())
                .map(Arguments::unmarked)
                .toList();
    }

    /** Records an error if both options are given. */
    void exclusive(String one, String other) {
        if (has(one) && has(other)) {
            wrong(Problem.of(ProblemKind.USAGE, "`" + one + "` and `" + other + "` can't be used together")
                    .hint("remove one of them"));
        }
    }

    /** Returns the deployment given by argument, {@code --name} or {@code --id}. */
    Target target() {
        ParseResult command = levels.get(0);
        String argument = argument();
        String name = argument == null ? value("--name") : argument;
        String id = value("--id");
        boolean withoutValue = !command.errors().isEmpty() && !Collections.disjoint(arrived, List.of("--name", "--id"));
        if (name == null && id == null && withoutValue) {
            return Target.named("");
        }
        if (argument != null && has("--name")) {
            wrong(Problem.of(ProblemKind.USAGE, "`" + argument + "` and `--name` can't be used together")
                    .hint("remove one of them"));
        }
        if (name == null && id == null) {
            String example = command.commandSpec().findOption("--file") == null ? " Support" : " --name Support";
            wrong(Problem.of(ProblemKind.USAGE, "missing deployment name or `--id`")
                    .hint("write `wmconfig " + command.commandSpec().name() + example + "`"));
        } else if (name != null && id != null) {
            String word = argument == null ? "`--name`" : "a name";
            wrong(Problem.of(ProblemKind.USAGE, word + " and `--id` can't be used together")
                    .hint("remove one of them"));
        } else if (name != null && name.isBlank()) {
            blank("the deployment's name", "write `--name Support`");
        } else if (id != null && (id.isBlank() || has("--create"))) {
            wrong(Problem.of(
                            ProblemKind.INVALID_INPUT,
                            id.isBlank() ? "the ID is empty" : "`--create` needs a name, not an ID")
                    .hint("write `--name Support`"));
        }
        return id != null && name == null ? Target.withId(id) : Target.named(name == null ? "" : name);
    }

    /** Returns the documents of the look files given with {@code --file}; none after an error. */
    List<LookDocument> documents(boolean named) {
        try {
            return files.read(values("--file"), named);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** Returns the text of a file; an error is thrown, not recorded. */
    String text(String path) {
        return files.text(path);
    }

    /** Returns the look that the look options set. */
    Look look() {
        try {
            return LookFlags.read(lookFlags());
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Look.NOTHING;
        }
    }

    /** Returns the look options, in the order typed. */
    List<FlagValue> lookFlags() {
        SortedMap<Integer, FlagValue> typed = new TreeMap<>();
        for (LookSetting flag : LookSetting.values()) {
            Deque<String> values = new ArrayDeque<>(values(flag.names().get(0)));
            for (int at = 0; at < arrived.size(); at++) {
                String argument = arrived.get(at);
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                String value = flag.takesValue() ? values.peek() : "";
                if (flag.names().contains(name) && value != null) {
                    values.poll();
                    typed.put(at, FlagValue.of(flag, name, value));
                }
            }
        }
        return List.copyOf(typed.values());
    }
}
