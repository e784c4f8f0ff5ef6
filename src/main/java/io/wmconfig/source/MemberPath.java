package io.wmconfig.source;

import io.wmconfig.look.Quoted;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The way to a member of the configuration.
 *
 * @param steps names of members, and indexes of array elements
 */
record MemberPath(List<String> steps) {
    /** The member that holds all labels. */
    static final String LABELS = "customI18nLabels";

    private static final int DEEPEST = 50;
    private static final String RULE = "must be a dotted path, `=` and a JSON value, such as `position.sideSpace=24`";
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9]+)\\]");

    /** What the service owns at the root of a configuration version (contract §4). Deeper down, any name is free. */
    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "version",
            "dateCreated",
            "dateModified",
            "datePublished",
            "lastModifiedUser",
            "createdUser",
            "publishedUser",
            "selfUri");

    MemberPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a dotted path.
     *
     * @throws ProblemException without a subject
     */
    static MemberPath parse(String text) {
        List<String> steps = new ArrayList<>();
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            steps.add(text.substring(start, dot));
            start = dot + 1;
        }
        steps.add(text.substring(start));
        for (String step : steps) {
            refuseWrongStep(text, step);
        }
        if (steps.size() > DEEPEST) {
            throw refused(RULE + ", found a path of " + steps.size() + " steps").toException();
        }
        return new MemberPath(steps);
    }

    /** Returns whether setting one of the two would change the other as well. */
    boolean overlaps(MemberPath other) {
        int shorter = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, shorter).equals(other.steps.subList(0, shorter));
    }

    /**
     * Refuses what is not ours to send.
     *
     * @throws ProblemException without a subject
     */
    void refuseReadOnly() {
        String root = steps.get(0);
        Problem refused = refused("cannot change " + Quoted.text(toString()));
        if (READ_ONLY.contains(root)) {
            throw refused.because("Genesys Cloud sets `" + root + "` of a configuration itself")
                    .toException();
        }
        if (root.equals("status")) {
            throw refused.because(
                            "the status of a configuration is no switch; a deployment is switched with `--active` or"
                                    + " `--inactive`")
                    .toException();
        }
    }

    private static void refuseWrongStep(String path, String step) {
        if (step.isEmpty()) {
            throw refused(RULE + ", found " + (path.isEmpty() ? "no path" : "an empty step in " + Quoted.text(path)))
                    .toException();
        }
        if (!STEP.matcher(step).matches()) {
            throw wrongCharacter(path).toException();
        }
        if (DIGITS.matcher(step).matches() && !INDEX.matcher(step).matches()) {
            throw refused(RULE + ", found the index `" + step + "` in " + Quoted.text(path))
                    .because("an index is 0 to 9999, without zeros in front")
                    .toException();
        }
    }

    private static Problem wrongCharacter(String path) {
        Problem wrong = refused(RULE + ", found the path " + Quoted.text(path));
        if (path.startsWith("'") || path.startsWith("\"")) {
            return wrong.because(
                    "the quotes arrived as part of the value: cmd.exe does not strip single quotes, only double ones");
        }
        if (BRACKETED.matcher(path).find()) {
            return wrong.because("elements of an array are steps as well: "
                    + Quoted.text(BRACKETED.matcher(path).replaceAll(".$1")));
        }
        return wrong.because("a step holds letters, digits, `-` and `_` only");
    }

    private static Problem refused(String predicate) {
        return Problem.of(ProblemKind.INVALID_INPUT, predicate);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
