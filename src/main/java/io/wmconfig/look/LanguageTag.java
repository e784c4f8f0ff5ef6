package io.wmconfig.look;

import java.util.Locale;

/**
 * A language such as {@code en-us}.
 *
 * @param tag lower case, as the API writes it (contract §8)
 */
public record LanguageTag(String tag) {
    /** Lower-cases the tag. */
    public LanguageTag {
        tag = tag.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return tag;
    }
}
