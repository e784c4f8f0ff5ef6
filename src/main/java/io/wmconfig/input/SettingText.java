package io.wmconfig.input;

import io.wmconfig.document.MemberPath;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code PATH=JSON}. */
final class SettingText {
    private SettingText() {}

    /**
     * Reads a setting.
     *
     * @throws ProblemException without subjects; about path and value both, if both are wrong
     */
    static MemberSetting parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            throw Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "must be a dotted path, `=` and a JSON value, such as `position.sideSpace=24`, found "
                                    + (text.isBlank() ? "nothing" : QuotedInput.text(text)))
                    .toException();
        }
        String path = text.substring(0, sign).strip();
        String json = text.substring(sign + 1);
        List<Problem> problems = new ArrayList<>();
        try {
            PathText.refuseReadOnly(PathText.parse(path));
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
        }
        String compact = "";
        try {
            compact = JsonText.compact(json);
        } catch (ProblemException wrong) {
            wrong.problems().forEach(problem -> problems.add(withSubject(problem, path)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new MemberSetting(path, compact);
    }

    /** Returns the path of a setting whose value need not be right. */
    static Optional<MemberPath> path(String text) {
        int sign = text.indexOf('=');
        try {
            return sign < 0
                    ? Optional.empty()
                    : Optional.of(PathText.parse(text.substring(0, sign).strip()));
        } catch (ProblemException toldElsewhere) {
            return Optional.empty();
        }
    }

    private static Problem withSubject(Problem problem, String path) {
        return new Problem(
                problem.kind(),
                "must give " + QuotedInput.text(path) + " " + problem.summary(),
                problem.detail(),
                problem.hint() == null ? null : path + "=" + problem.hint(),
                null,
                null,
                null,
                List.of(),
                false);
    }
}
