package io.wmconfig.input;

import io.wmconfig.document.MemberPath;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.problem.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One part of a look as somebody wrote it: a flag on the command line, or a key of a look file.
 *
 * @param flag which part; a key of a file means what the flag means
 * @param name as written, for example {@code --horizontal-offset} or {@code launcher.style}
 * @param value as written; empty for a switch
 * @param place where in a file it stands; null on the command line
 * @param language that a text is for; null for the default language
 */
public record FlagValue(
        LookFlag flag,
        String name,
        String value,
        @Nullable SourceLocation place,
        @Nullable LanguageTag language) {
    /** Describes a flag on the command line. */
    public FlagValue(LookFlag flag, String name, String value) {
        this(flag, name, value, null, null);
    }

    /** Returns whether it is a key of a look file. */
    boolean isKey() {
        return place != null;
    }

    /** Returns which member of the configuration a setting by path sets, if that can be told; null for all others. */
    @Nullable
    MemberPath path() {
        return flag == LookFlag.SET ? SettingText.path(value).orElse(null) : null;
    }

    /** Returns whether it is a text that visitors read in one language. */
    public boolean isText() {
        return flag == LookFlag.TITLE || flag == LookFlag.WELCOME || flag == LookFlag.LAUNCHER_TEXT;
    }

    /** Returns the same for texts of that language. */
    FlagValue in(@Nullable LanguageTag tag) {
        return new FlagValue(flag, name, value, place, tag);
    }
}
