package io.wmconfig.input;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.look.ValueShape;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds the flag or key to the error about a value, and shows how to type the fix. */
public final class FlagProblem {
    private static final int LONGEST = 300;
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

    private FlagProblem() {}

    static Problem of(FlagValue typed, Problem aboutValue) {
        Problem reported = aboutValue
                .summarized("`" + typed.name() + "` " + aboutValue.summary())
                .hint(write(typed, aboutValue.hint()))
                .at(typed.place());
        if (reported.detail() == null && typed.value().isBlank()) {
            reported = reported.because(
                    typed.isKey()
                            ? "omit the key to keep the current value"
                            : "an unset variable arrives as an empty value");
        }
        return reported.hint() == null ? withNearWord(typed, reported) : reported;
    }

    private static Problem withNearWord(FlagValue typed, Problem reported) {
        if (typed.setting() == LookSetting.ALLOW_DOMAIN && typed.value().strip().equals("*")) {
            return reported.hint(
                    typed.isKey() ? "write `domains: all`" : "write `" + LookSetting.ALLOW_ALL_DOMAINS.flag() + "`");
        }
        return Suggestions.near(typed.value(), typed.setting().shape().words()).stream()
                .findFirst()
                .map(word -> reported.hint(
                        "did you mean `" + (typed.isKey() ? asKey(typed, word) : typed.name() + " " + word) + "`?"))
                .orElse(reported);
    }

    /** Returns the hint; null for a value that cannot be typed: too long, or with invisible characters. */
    private static @Nullable String write(FlagValue typed, @Nullable String value) {
        if (value == null
                || value.length() > LONGEST
                || !QuotedInput.visible(value).equals(value)) {
            return null;
        }
        return "write `" + (typed.isKey() ? asKey(typed, value) : typed.name() + " " + ShellText.typed(value)) + "`";
    }

    /** Returns a value as a line of a look file: {@code primary: "#0056b3"}. */
    private static String asKey(FlagValue key, String value) {
        return asKey(key.setting(), key.name().substring(key.name().lastIndexOf('.') + 1), value);
    }

    static String asKey(LookSetting setting, String name, String value) {
        if (setting == LookSetting.ALLOW_DOMAIN) {
            return name + ": [" + YamlText.scalar(value) + "]";
        }
        return name + ": "
                + switch (setting.shape()) {
                    case COLOR -> YamlText.quoted(value.startsWith("#") ? value : "#" + value);
                    case PIXELS -> COUNT.matcher(value).matches() ? value : YamlText.scalar(value);
                    default -> YamlText.scalar(value);
                };
    }

    /**
     * Reads a colour that is not a look setting, with the errors of a look flag.
     *
     * @param name of the flag or argument, for the error
     * @param before what precedes the value on the command line, for example {@code --page}
     * @throws ProblemException if the text is not a colour
     */
    public static HexColor color(String name, String before, String text) {
        try {
            return HexColor.parse(text);
        } catch (ProblemException wrong) {
            Problem reported = wrong.first();
            String fix = reported.hint();
            throw reported.summarized(name + " " + reported.summary())
                    .hint(fix == null ? null : "write `" + before + " " + ShellText.typed(fix) + "`")
                    .toException();
        }
    }

    /** Returns the error about a flag without a value: the last argument, or followed by another flag. */
    public static Problem missing(LookSetting setting, List<String> arrived) {
        int index = lastWithoutValue(setting, arrived);
        String name = index < 0 ? setting.flag() : arrived.get(index);
        boolean atEnd = index < 0 || index == arrived.size() - 1;
        String instead = atEnd ? "nothing" : QuotedInput.text(arrived.get(index + 1));
        Problem missing = needs(ProblemKind.USAGE, setting, name, instead);
        return setting.shape() == ValueShape.COLOR && atEnd
                ? missing.because("received only: "
                        + arrived.stream()
                                .map(one -> QuotedInput.visible(ShellText.typed(one)))
                                .collect(Collectors.joining(" "))
                        + "\nan unquoted # starts a comment in most shells, so the rest of the line is lost")
                : missing;
    }

    /** Returns the error about a flag whose value looks like the next flag. */
    public static Problem optionInstead(LookSetting setting, String name, String value) {
        boolean known = Arrays.stream(LookSetting.values())
                .anyMatch(other -> other.names().contains(value));
        String instead = QuotedInput.text(value);
        return needs(ProblemKind.INVALID_INPUT, setting, name, instead)
                .because(known ? instead + " is another flag" : instead + " looks like a mistyped flag");
    }

    private static Problem needs(ProblemKind kind, LookSetting setting, String name, String instead) {
        String example = setting.shape().example();
        String write = "write `" + name + " " + ShellText.typed(example) + "`";
        return Problem.of(
                        kind, "`" + name + "` needs " + setting.shape().needs() + ", but " + instead + " came after it")
                .hint(setting.shape() == ValueShape.COLOR ? write + " or `" + name + " '#" + example + "'`" : write);
    }

    /** Returns the index of the last occurrence without a value, which may be an alias; -1 for none. */
    private static int lastWithoutValue(LookSetting setting, List<String> arrived) {
        for (int index = arrived.size() - 1; index >= 0; index--) {
            boolean last = index == arrived.size() - 1;
            if (setting.names().contains(arrived.get(index))
                    && (last || arrived.get(index + 1).startsWith("-"))) {
                return index;
            }
        }
        return -1;
    }
}
