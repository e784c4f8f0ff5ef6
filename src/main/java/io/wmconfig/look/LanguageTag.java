package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language such as {@code en-us}.
 *
 * @param tag in lower case, as the API writes it (contract §8)
 */
public record LanguageTag(String tag) {
    private static final String RULE = "must be a language tag such as `en-us` or `de`";
    private static final Pattern SHAPE =
            Pattern.compile("[a-z]{2,3}(-([a-z]{2}|[0-9]{3}|[a-z]{4}))?", Pattern.CASE_INSENSITIVE);

    public LanguageTag {
        if (!isRight(tag)) {
            throw new IllegalArgumentException("a language tag, not " + tag);
        }
        tag = tag.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a language with an optional region or script, in any case. Genesys Cloud publishes no complete list of
     * languages, so any is accepted.
     *
     * @throws ProblemException for anything else
     */
    public static LanguageTag parse(String text) {
        String typed = text.strip();
        if (isRight(typed)) {
            return new LanguageTag(typed);
        }
        throw refusal(typed).toException();
    }

    private static Problem refusal(String typed) {
        Problem wrong = InvalidValue.rule(RULE, typed);
        String hyphenated = typed.replace('_', '-').toLowerCase(Locale.ROOT);
        if (isRight(hyphenated)) {
            return wrong.because("Genesys Cloud writes a hyphen between language and region")
                    .hint(hyphenated);
        }
        return InvalidValue.disguised(RULE, typed, LanguageTag::isRight)
                .orElseGet(() -> ofEnglishName(typed).map(wrong::hint).orElse(wrong));
    }

    private static Optional<String> ofEnglishName(String name) {
        if (name.equalsIgnoreCase("english")) {
            return Optional.of("en-us");
        }
        return Arrays.stream(Locale.getISOLanguages())
                .filter(language -> Locale.forLanguageTag(language)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isRight(String typed) {
        return SHAPE.matcher(typed).matches();
    }

    @Override
    public String toString() {
        return tag;
    }
}
