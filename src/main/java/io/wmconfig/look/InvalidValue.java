package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;

/** How the values of this room say no; the package tells the form of the sentences. */
final class InvalidValue {
    private InvalidValue() {}

    /** Returns the refusal of a text by its rule: {@code must be …, found …}. */
    static Problem rule(String rule, String typed) {
        return because(rule + ", " + QuotedInput.found(typed));
    }

    /** Returns a refusal in the given words. */
    static Problem because(String predicate) {
        return Problem.of(ProblemKind.INVALID_INPUT, predicate);
    }

    /** Returns the refusal of a text that is right but for quotes or look-alike characters, if that is what it is. */
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
                    .because("some characters only look like plain digits, letters or signs")
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
