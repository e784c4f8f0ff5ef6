package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Check;
import io.wmconfig.app.Doctor.Diagnosis;
import io.wmconfig.app.OrgName;
import io.wmconfig.problem.Problem;
import java.util.List;

/** The result of {@code doctor}. */
public record DoctorReport(Diagnosis diagnosis) implements Report {
    @Override
    public Rendering text(Style style) {
        List<Problem> problems = diagnosis.problems();
        if (problems.isEmpty()) {
            TextLines lines = checks(diagnosis.checks(), style.colored());
            OrgName org = diagnosis.org();
            lines.add("No problems found" + (org == null ? "." : " in " + org.stated() + "."));
            return new Rendering(lines.text(), List.of());
        }
        // After a failure stdout stays empty; everything goes to stderr.
        TextLines lines = checks(diagnosis.checks(), style.coloredAsides());
        ProblemText.lines(problems.subList(0, 1), style.coloredAsides()).forEach(lines::add);
        return new Rendering("", lines.all(), diagnosis.exitCode());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("doctor");
        if (diagnosis.org() != null) {
            JsonDocument.org(document.putObject("org"), diagnosis.org());
        }
        add(document.putArray("checks"), diagnosis.checks());
        List<Problem> problems = diagnosis.problems();
        if (!problems.isEmpty()) {
            JsonDocument.error(document, problems);
        }
        return JsonDocument.end(document, null, problems.stream().limit(1).toList(), diagnosis.exitCode());
    }

    /** Returns one line for each check, followed by its fix, if any. */
    static TextLines checks(List<Check> checks, boolean colored) {
        TextLines lines = new TextLines(colored);
        int width = TextLines.width(checks, Check::name);
        for (Check check : checks) {
            lines.add(
                    ink(check.status()).on(String.format("%-7s", check.status().code()), colored) + "  " + check.name()
                            + " ".repeat(width - check.name().length() + 2) + Ansi.sanitize(check.message()));
            if (check.fix() != null) {
                lines.add("         " + Ansi.NAME.on("fix: ", colored) + Ansi.sanitize(check.fix()));
            }
        }
        return lines;
    }

    private static Ansi ink(Check.Status status) {
        return switch (status) {
            case OK -> Ansi.NEW;
            case WARNING -> Ansi.WARNING;
            case FAILURE -> Ansi.ERROR;
            case SKIPPED -> Ansi.FAINT;
        };
    }

    static void add(ArrayNode list, List<Check> checks) {
        checks.forEach(check -> list.addObject()
                .put("name", check.name())
                .put("status", check.status().code())
                .put("message", check.message())
                .put("fix", check.fix()));
    }
}
