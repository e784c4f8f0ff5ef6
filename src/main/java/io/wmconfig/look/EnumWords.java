package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words of a setting that knows only a few. */
final class EnumWords {
    private EnumWords() {}

    /** Returns the constant whose word was typed, in any case. */
    static <E> Optional<E> find(E[] constants, Function<E, String> word, String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> word.apply(constant).equals(lower))
                .findFirst();
    }

    /** Returns the refusal that lists the words. */
    static <E> Problem refusal(E[] constants, Function<E, String> word, String typed) {
        List<String> quoted = Arrays.stream(constants)
                .map(constant -> "`" + word.apply(constant) + "`")
                .toList();
        String last = quoted.get(quoted.size() - 1);
        String rule = "must be " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + last;
        return InvalidValue.disguised(
                        rule, typed, plain -> find(constants, word, plain).isPresent())
                .orElseGet(() -> InvalidValue.rule(rule, typed));
    }
}
