package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Builds the errors about invalid values, in the form that the package describes. */
final class InvalidValue {
    private static final Pattern OUTER_QUOTES = Pattern.compile("^['\"‘’“”]++|(?<!['\"‘’“”])['\"‘’“”]++\\z");

    private InvalidValue() {}

    /** Returns the error {@code must be …, found …}. */
    static Problem rule(String rule, String typed) {
        return because(rule + ", " + QuotedInput.found(typed));
    }

    static Problem because(String predicate) {
        return Problem.of(ProblemKind.INVALID_INPUT, predicate);
    }

    /** Returns the error about quotes, or about look-alike characters if the text is valid without them. */
    static Optional<Problem> disguised(String rule, String typed, Predicate<String> right) {
        String unquoted = OUTER_QUOTES.matcher(typed).replaceAll("");
        if (!unquoted.equals(typed)) {
            Problem quoted = rule(rule, typed)
                    .because("the quotes arrived as part of the value: cmd.exe does not strip single quotes, only"
                            + " double ones");
            return Optional.of(right.test(unquoted) ? quoted.hint(unquoted) : quoted);
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!plain.equals(typed) && right.test(plain)) {
            return Optional.of(rule(rule, typed)
                    .because("the value contains look-alike Unicode characters")
                    .hint(plain));
        }
        return Optional.empty();
    }
}
