package io.wmconfig.input;

import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.PathSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@code PATH=JSON}, and refuses paths that clients cannot set. */
final class SettingText {
    private static final String RULE = "must be a dotted path, `=` and a JSON value, such as `position.sideSpace=24`";
    /** In a look file the path is a key. */
    private static final String KEY_RULE = "must contain dotted paths, such as `position.sideSpace: 24`";

    private static final int DEEPEST = 50;
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9]+)\\]");

    private SettingText() {}

    /**
     * Parses a setting.
     *
     * @param isKey whether it is in a look file
     * @throws ProblemException with the errors in path and value, whose summaries lack a subject
     */
    static PathSetting parse(String text, boolean isKey) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            throw refused(RULE + ", found " + (text.isBlank() ? "nothing" : QuotedInput.text(text)))
                    .toException();
        }
        String path = text.substring(0, sign).strip();
        List<Problem> problems = new ArrayList<>();
        try {
            refuseReadOnly(parsePath(path, isKey ? KEY_RULE : RULE));
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
        }
        String compact = "";
        try {
            compact = JsonText.compact(text.substring(sign + 1));
        } catch (ProblemException wrong) {
            wrong.problems().forEach(problem -> problems.add(withSubject(problem, path)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new PathSetting(path, compact);
    }

    /** Returns the path even if the value is invalid; null if the path is. */
    static @Nullable MemberPath path(String text) {
        int sign = text.indexOf('=');
        try {
            return sign < 0 ? null : parsePath(text.substring(0, sign).strip(), RULE);
        } catch (ProblemException reportedWithTheValue) {
            return null;
        }
    }

    private static Problem withSubject(Problem problem, String path) {
        return problem.summarized("must give " + QuotedInput.text(path) + " " + problem.summary())
                .hint(problem.hint() == null ? null : path + "=" + problem.hint());
    }

    private static MemberPath parsePath(String text, String rule) {
        MemberPath path = MemberPath.of(text);
        List<String> steps = path.steps();
        for (String step : steps) {
            refuseWrongStep(text, step, rule);
        }
        if (steps.size() > DEEPEST) {
            throw refused(rule + ", found a path of " + steps.size() + " steps").toException();
        }
        return path;
    }

    private static void refuseReadOnly(MemberPath path) {
        String root = path.steps().get(0);
        Problem refused = refused("cannot change " + QuotedInput.text(path.toString()));
        if (root.equals("status")) {
            throw refused.because("you can't set the status of a configuration; to turn a deployment on or off, use"
                            + " `--active` or"
                            + " `--inactive` (`active` in a look file)")
                    .toException();
        }
        if (WritableFields.ownedInConfiguration(root)) {
            throw refused.because("Genesys Cloud sets `" + root + "` of a configuration itself")
                    .toException();
        }
    }

    private static void refuseWrongStep(String path, String step, String rule) {
        if (step.isEmpty()) {
            throw refused(rule + ", found "
                            + (path.isEmpty() ? "no path" : "an empty step in " + QuotedInput.text(path)))
                    .toException();
        }
        if (!STEP.matcher(step).matches()) {
            throw wrongCharacter(path, rule).toException();
        }
        if (DIGITS.matcher(step).matches() && !INDEX.matcher(step).matches()) {
            throw refused(rule + ", found the index `" + step + "` in " + QuotedInput.text(path))
                    .because("an index is 0 to 9999, without leading zeros")
                    .toException();
        }
    }

    private static Problem wrongCharacter(String path, String rule) {
        Problem wrong = refused(rule + ", found the path " + QuotedInput.text(path));
        if (path.startsWith("'") || path.startsWith("\"")) {
            return wrong.because(
                    "the quotes arrived as part of the value: cmd.exe does not strip single quotes, only double ones");
        }
        if (BRACKETED.matcher(path).find()) {
            return wrong.because("elements of an array are steps as well: "
                    + QuotedInput.text(BRACKETED.matcher(path).replaceAll(".$1")));
        }
        return wrong.because("a step can contain only letters, digits, `-` and `_`");
    }

    private static Problem refused(String predicate) {
        return Problem.of(ProblemKind.INVALID_INPUT, predicate);
    }
}
