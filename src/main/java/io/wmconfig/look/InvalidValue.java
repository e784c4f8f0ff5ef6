package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;

/** Builds the errors about invalid values, in the form that the package describes. */
final class InvalidValue {
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
        String unquoted = withoutQuotes(typed);
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

    private static String withoutQuotes(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isQuote(typed.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isQuote(char c) {
        return "'\"‘’“”".indexOf(c) >= 0;
    }
}
