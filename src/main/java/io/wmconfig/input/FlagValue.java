package io.wmconfig.input;

import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a look as somebody wrote it, a flag on the command line or a key of a look file, and what it means. The
 * text is read once, here.
 *
 * @param setting which part; a key of a file means what the flag means
 * @param name as written, for example {@code --horizontal-offset} or {@code launcher.style}
 * @param value as written; empty for a switch
 * @param place where in a file it is; null on the command line
 * @param language that a text is for; null for the default language
 * @param meaning of the value; null when it has none
 * @param path which setting of the configuration a setting by path sets, if that can be told, even of a wrong value
 * @param problems of the value
 */
public record FlagValue(
        LookSetting setting,
        String name,
        String value,
        @Nullable SourceLocation place,
        @Nullable LanguageTag language,
        @Nullable Object meaning,
        @Nullable MemberPath path,
        List<Problem> problems) {

    /** Reads a flag on the command line. */
    public static FlagValue of(LookSetting setting, String name, String value) {
        return of(setting, name, value, null, null);
    }

    static FlagValue of(
            LookSetting setting,
            String name,
            String value,
            @Nullable SourceLocation place,
            @Nullable LanguageTag language) {
        MemberPath path = setting == LookSetting.SET ? SettingText.path(value) : null;
        FlagValue unread = new FlagValue(setting, name, value, place, language, null, path, List.of());
        if (place == null && setting.takesValue() && !setting.shape().isFree() && value.startsWith("--")) {
            return unread.read(null, List.of(FlagProblem.optionInstead(setting, name, value)));
        }
        try {
            Object meaning = setting == LookSetting.SET
                    ? SettingText.parse(value, place != null)
                    : setting.shape().parse(value);
            return unread.read(meaning, List.of());
        } catch (ProblemException wrong) {
            return unread.read(
                    null,
                    wrong.problems().stream()
                            .map(problem -> FlagProblem.of(unread, problem))
                            .toList());
        }
    }

    private FlagValue read(@Nullable Object found, List<Problem> wrong) {
        return new FlagValue(setting, name, value, place, language, found, path, wrong);
    }

    boolean isKey() {
        return place != null;
    }

    public boolean isText() {
        return setting.isText();
    }

    /** Returns the same for texts of that language. */
    FlagValue in(@Nullable LanguageTag tag) {
        return new FlagValue(setting, name, value, place, tag, meaning, path, problems);
    }

    /** Returns the same value as another setting's of the same shape. */
    FlagValue as(LookSetting other) {
        return new FlagValue(other, name, value, place, language, meaning, path, problems);
    }
}
