package io.wmconfig.input;

import io.wmconfig.document.MemberPath;
import io.wmconfig.document.WritableFields;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a {@code --set}: what may stand in it, and what is not ours to set. */
final class PathText {
    private static final int DEEPEST = 50;
    /** How a refusal begins; a key of a file has no {@code =} in it, see {@link FlagProblem}. */
    static final String RULE = "must be a dotted path, `=` and a JSON value, such as `position.sideSpace=24`";

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9]+)\\]");

    private PathText() {}

    /**
     * Reads a dotted path.
     *
     * @throws ProblemException without a subject
     */
    static MemberPath parse(String text) {
        MemberPath path = MemberPath.of(text);
        List<String> steps = path.steps();
        for (String step : steps) {
            refuseWrongStep(text, step);
        }
        if (steps.size() > DEEPEST) {
            throw refused(RULE + ", found a path of " + steps.size() + " steps").toException();
        }
        return path;
    }

    /**
     * Refuses what is not ours to send.
     *
     * @throws ProblemException without a subject
     */
    static void refuseReadOnly(MemberPath path) {
        String root = path.steps().get(0);
        Problem refused = refused("cannot change " + QuotedInput.text(path.toString()));
        if (root.equals("status")) {
            throw refused.because(
                            "the status of a configuration is no switch; a deployment is switched with `--active` or"
                                    + " `--inactive`, in a look file with `active`")
                    .toException();
        }
        if (WritableFields.ownedInConfiguration(root)) {
            throw refused.because("Genesys Cloud sets `" + root + "` of a configuration itself")
                    .toException();
        }
    }

    private static void refuseWrongStep(String path, String step) {
        if (step.isEmpty()) {
            throw refused(RULE + ", found "
                            + (path.isEmpty() ? "no path" : "an empty step in " + QuotedInput.text(path)))
                    .toException();
        }
        if (!STEP.matcher(step).matches()) {
            throw wrongCharacter(path).toException();
        }
        if (DIGITS.matcher(step).matches() && !INDEX.matcher(step).matches()) {
            throw refused(RULE + ", found the index `" + step + "` in " + QuotedInput.text(path))
                    .because("an index is 0 to 9999, without zeros in front")
                    .toException();
        }
    }

    private static Problem wrongCharacter(String path) {
        Problem wrong = refused(RULE + ", found the path " + QuotedInput.text(path));
        if (path.startsWith("'") || path.startsWith("\"")) {
            return wrong.because(
                    "the quotes arrived as part of the value: cmd.exe does not strip single quotes, only double ones");
        }
        if (BRACKETED.matcher(path).find()) {
            return wrong.because("elements of an array are steps as well: "
                    + QuotedInput.text(BRACKETED.matcher(path).replaceAll(".$1")));
        }
        return wrong.because("a step holds letters, digits, `-` and `_` only");
    }

    private static Problem refused(String predicate) {
        return Problem.of(ProblemKind.INVALID_INPUT, predicate);
    }
}
