package io.wmconfig.source;

import io.wmconfig.look.Quoted;
import io.wmconfig.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes what a value says about itself: the flag becomes the subject, and the fix is shown as it is typed. */
final class FlagProblem {
    private static final int LONGEST = 300;

    private FlagProblem() {}

    static Problem of(FlagValue typed, Problem aboutValue) {
        String name = typed.name();
        Problem told = new Problem(
                aboutValue.kind(),
                "`" + name + "` " + aboutValue.summary(),
                aboutValue.detail(),
                write(name, aboutValue.hint()),
                null,
                null,
                null,
                List.of());
        if (told.detail() == null && typed.value().isBlank()) {
            told = told.because("a variable that is not set arrives as an empty value");
        }
        return told.hint() == null ? withNearWord(typed, told) : told;
    }

    private static Problem withNearWord(FlagValue typed, Problem told) {
        if (typed.flag() == LookFlag.ALLOW_DOMAIN && typed.value().strip().equals("*")) {
            return told.hint("write `" + LookFlag.ALLOW_ALL_DOMAINS.names().get(0) + "`");
        }
        return NearWords.near(typed.value(), typed.flag().words()).stream()
                .findFirst()
                .map(word -> told.hint("did you mean `" + typed.name() + " " + word + "`?"))
                .orElse(told);
    }

    /** No hint is better than one that cannot be typed: too long, or with characters that cannot be seen. */
    private static @Nullable String write(String name, @Nullable String value) {
        return value == null
                        || value.length() > LONGEST
                        || !Quoted.visible(value).equals(value)
                ? null
                : "write `" + name + " " + Shell.typed(value) + "`";
    }
}
