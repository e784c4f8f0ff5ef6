package io.wmconfig.input;

import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays what was asked for over what was asked for before: flags over a file, a document over the one that it extends.
 *
 * <p>The rule: whatever the upper layer sets in any way, the lower one does not. A text belongs to the language that
 * its own layer names. {@code --language} is the language of the texts that are given with it; without any it is the
 * default language.
 */
public final class LookLayers {
    private LookLayers() {}

    /**
     * Returns both as one; each is right by itself.
     *
     * @param top wins
     * @param base gives what is not in {@code top}
     */
    public static List<FlagValue> over(List<FlagValue> top, List<FlagValue> base) {
        LanguageTag below = language(base, LookSetting.DEFAULT_LANGUAGE);
        List<FlagValue> settled = settled(top);
        LanguageTag named = language(settled, LookSetting.DEFAULT_LANGUAGE);
        LanguageTag above = named == null ? below : named;
        List<FlagValue> upper =
                settled.stream().map(one -> inLanguage(one, above)).toList();
        List<FlagValue> layers = new ArrayList<>();
        base.stream()
                .map(one -> inLanguage(one, below))
                .filter(one -> upper.stream().noneMatch(other -> supersedes(other, one)))
                .forEach(layers::add);
        layers.addAll(upper);
        return layers;
    }

    /**
     * Returns the same values, with {@code --language} replaced by what it means; keys of files mean one thing only.
     */
    static List<FlagValue> settled(List<FlagValue> values) {
        boolean withText = values.stream().anyMatch(one -> one.isText() && !one.isKey());
        LanguageTag language = language(values, LookSetting.LANGUAGE);
        List<FlagValue> settled = new ArrayList<>();
        for (FlagValue one : values) {
            if (withText) {
                settled.add(one.isKey() ? one : inLanguage(one, language));
            } else {
                settled.add(one.setting() == LookSetting.LANGUAGE ? one.as(LookSetting.DEFAULT_LANGUAGE) : one);
            }
        }
        return settled;
    }

    private static FlagValue inLanguage(FlagValue value, @Nullable LanguageTag tag) {
        return value.isText() && value.language() == null ? value.in(tag) : value;
    }

    private static @Nullable LanguageTag language(List<FlagValue> values, LookSetting setting) {
        for (FlagValue value : values) {
            if (value.setting() == setting) {
                return value.meaning() instanceof LanguageTag tag ? tag : null;
            }
        }
        return null;
    }

    private static boolean supersedes(FlagValue upper, FlagValue lower) {
        if (upper.path() != null && lower.path() != null) {
            return upper.path().overlaps(lower.path());
        }
        if (upper.path() != null) {
            return LookFlags.overlap(upper.path(), lower.setting()).isPresent();
        }
        if (lower.path() != null) {
            return LookFlags.overlap(lower.path(), upper.setting()).isPresent();
        }
        return LookFlags.exclusive(upper.setting(), lower.setting())
                || (upper.setting() == lower.setting()
                        && (!upper.isText() || Objects.equals(upper.language(), lower.language())));
    }
}
