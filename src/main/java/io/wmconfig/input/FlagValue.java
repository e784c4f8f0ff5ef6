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
 * A look flag or a key of a look file, parsed once.
 *
 * @param setting that the flag or key sets
 * @param name as written, for example {@code --horizontal-offset} or {@code launcher.style}
 * @param value as written; empty for a switch
 * @param place in a file; null on the command line
 * @param language of a text; null for the default language
 * @param meaning the parsed value; null if it is invalid
 * @param path valid path of a setting by path, even if its value is invalid; null otherwise
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

    /** Returns a copy for texts of that language. */
    FlagValue in(@Nullable LanguageTag tag) {
        return new FlagValue(setting, name, value, place, tag, meaning, path, problems);
    }

    /** Returns a copy for another setting of the same shape. */
    FlagValue as(LookSetting other) {
        return new FlagValue(other, name, value, place, language, meaning, path, problems);
    }
}
