package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a fixed set of values: an enum constant such as {@code ON_DEMAND}. */
public interface ApiWord {
    String name();

    /** Returns the value in flags and files, {@code on-demand}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the value in the API, {@code OnDemand}. */
    default String apiWord() {
        StringBuilder text = new StringBuilder();
        for (String part : name().split("_", -1)) {
            text.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /** Returns the constant for a word in any case. */
    static Optional<ApiWord> find(ApiWord[] all, String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(all).filter(one -> one.word().equals(lower)).findFirst();
    }

    /**
     * Returns the constant for a word in any case.
     *
     * @throws io.wmconfig.problem.ProblemException that lists the words
     */
    static ApiWord parse(ApiWord[] all, String text) {
        String typed = text.strip();
        return find(all, typed).orElseThrow(() -> refusal(all, typed).toException());
    }

    private static Problem refusal(ApiWord[] all, String typed) {
        StringBuilder rule = new StringBuilder("must be ");
        for (int i = 0; i < all.length; i++) {
            String before = i == 0 ? "`" : i == all.length - 1 ? " or `" : ", `";
            rule.append(before).append(all[i].word()).append('`');
        }
        return InvalidValue.disguised(
                        rule.toString(), typed, plain -> find(all, plain).isPresent())
                .orElseGet(() -> InvalidValue.rule(rule.toString(), typed));
    }
}
