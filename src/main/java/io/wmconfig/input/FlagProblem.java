package io.wmconfig.input;

import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.Suggestions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes what a value says about itself: flag or key becomes the subject, and the fix is shown as it is typed. */
final class FlagProblem {
    private static final int LONGEST = 300;
    private static final String KEY_RULE = "must hold dotted paths, such as `position.sideSpace: 24`";

    private FlagProblem() {}

    static Problem of(FlagValue typed, Problem aboutValue) {
        String summary = typed.isKey() ? aboutValue.summary().replace(PathText.RULE, KEY_RULE) : aboutValue.summary();
        Problem told = new Problem(
                aboutValue.kind(),
                "`" + typed.name() + "` " + summary,
                aboutValue.detail(),
                write(typed, aboutValue.hint()),
                typed.place(),
                null,
                null,
                List.of(),
                false);
        if (told.detail() == null && typed.value().isBlank()) {
            told = told.because(
                    typed.isKey()
                            ? "a key that is left out keeps what is there"
                            : "a variable that is not set arrives as an empty value");
        }
        return told.hint() == null ? withNearWord(typed, told) : told;
    }

    private static Problem withNearWord(FlagValue typed, Problem told) {
        if (typed.flag() == LookFlag.ALLOW_DOMAIN && typed.value().strip().equals("*")) {
            return told.hint(
                    typed.isKey()
                            ? "write `domains: all`"
                            : "write `" + LookFlag.ALLOW_ALL_DOMAINS.names().get(0) + "`");
        }
        return Suggestions.near(typed.value(), typed.flag().words()).stream()
                .findFirst()
                .map(word -> told.hint("did you mean `"
                        + (typed.isKey() ? KeyText.typed(typed, word) : typed.name() + " " + word) + "`?"))
                .orElse(told);
    }

    /** No hint is better than one that cannot be typed: too long, or with characters that cannot be seen. */
    private static @Nullable String write(FlagValue typed, @Nullable String value) {
        if (value == null
                || value.length() > LONGEST
                || !QuotedInput.visible(value).equals(value)) {
            return null;
        }
        return "write `"
                + (typed.isKey() ? KeyText.typed(typed, value) : typed.name() + " " + ShellQuoting.typed(value)) + "`";
    }
}
