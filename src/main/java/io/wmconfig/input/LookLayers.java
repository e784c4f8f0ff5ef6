package io.wmconfig.input;

import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges two layers of look values: flags override a file, and a document overrides the one that it extends.
 *
 * <p>What the upper layer sets, by name or path, is removed from the lower one. A text belongs to the default language
 * of its layer. {@code --language} is the language of texts in the same layer; without texts it is the default
 * language.
 */
public final class LookLayers {
    private LookLayers() {}

    /**
     * Returns both layers as one.
     *
     * @param top overrides {@code base}
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

    /** Returns the values after applying {@code --language}. */
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
