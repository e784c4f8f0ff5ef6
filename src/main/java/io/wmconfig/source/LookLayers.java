package io.wmconfig.source;

import io.wmconfig.look.LanguageTag;
import io.wmconfig.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays what was asked for over what was asked for before: flags over a file, a document over the one that it extends.
 *
 * <p>The rule: whatever the upper layer sets in any way, the lower one does not. A text belongs to the language that its
 * own layer names.
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
        LanguageTag below = language(base);
        LanguageTag named = language(top);
        LanguageTag above = named == null ? below : named;
        List<FlagValue> upper = top.stream().map(one -> inLanguage(one, above)).toList();
        List<FlagValue> layers = new ArrayList<>();
        base.stream()
                .map(one -> inLanguage(one, below))
                .filter(one -> upper.stream().noneMatch(other -> supersedes(other, one)))
                .forEach(layers::add);
        layers.addAll(upper);
        return layers;
    }

    private static FlagValue inLanguage(FlagValue value, @Nullable LanguageTag tag) {
        return value.isText() && value.language() == null ? value.in(tag) : value;
    }

    private static @Nullable LanguageTag language(List<FlagValue> values) {
        for (FlagValue value : values) {
            if (value.flag() == LookFlag.LANGUAGE) {
                try {
                    return LanguageTag.parse(value.value());
                } catch (ProblemException toldByItself) {
                    return null;
                }
            }
        }
        return null;
    }

    private static boolean supersedes(FlagValue upper, FlagValue lower) {
        if (upper.path() != null && lower.path() != null) {
            return upper.path().overlaps(lower.path());
        }
        if (upper.path() != null) {
            return lower.flag().members().stream().anyMatch(upper.path()::overlaps);
        }
        if (lower.path() != null) {
            return upper.flag().members().stream().anyMatch(lower.path()::overlaps);
        }
        return LookFlags.exclusive(upper.flag(), lower.flag())
                || (upper.flag() == lower.flag()
                        && (!upper.isText() || Objects.equals(upper.language(), lower.language())));
    }
}
