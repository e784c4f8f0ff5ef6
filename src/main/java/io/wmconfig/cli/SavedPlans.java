package io.wmconfig.cli;

import io.wmconfig.app.FleetRequest;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.Fate;
import io.wmconfig.app.PlanFile;
import io.wmconfig.app.Session;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;

/** Plans that are kept in a file between {@code plan --out} and {@code apply --plan}. */
final class SavedPlans {
    /** What is in the plan already. */
    private static final List<String> ASKED = List.of(
            "--file",
            "--name",
            "--id",
            "--create",
            "--no-create",
            "--discard-draft",
            "--include-draft",
            "--page",
            "--min-contrast",
            "--dry-run",
            "--verify");

    private SavedPlans() {}

    /** Saves a plan that is whole: one with failures could not be carried out. */
    static void save(Session session, String path, FleetResult result) {
        if (result.count(Fate.FAILED) == 0) {
            session.save(path, PlanFile.text(orgName(session), result));
        }
    }

    /** Returns what a plan calls the org; the port of the one inside this process is another one each time. */
    static String orgName(Session session) {
        return session.options().sandbox() ? "the sandbox" : session.org().host();
    }

    /** Returns the plan that is named; every mistake is noted. */
    static PlanFile read(Arguments arguments) {
        ASKED.forEach(flag -> arguments.exclusive("--plan", flag));
        if (!arguments.lookFlags().isEmpty()) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--plan` and look flags exclude each other")
                    .because("a saved plan is carried out as it is")
                    .hint("make a new plan with them"));
        }
        String path = arguments.valueOr("--plan", "");
        try {
            return PlanFile.read(path, arguments.text(path), !arguments.has("--no-wait"));
        } catch (ProblemException e) {
            e.problems().forEach(arguments::wrong);
            return new PlanFile("", new FleetRequest(List.of(), false));
        }
    }
}
