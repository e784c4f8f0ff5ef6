package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Check;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Doctor.Diagnosis;
import io.wmconfig.app.LiveCheckResult;
import io.wmconfig.app.LiveCheckResult.Finding;
import io.wmconfig.problem.Problem;
import java.util.List;

/** The result of {@code doctor --live-check}. */
public record LiveCheckReport(Diagnosis diagnosis, LiveCheckResult result, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        boolean failed = !result.problems().isEmpty();
        boolean colored = failed ? style.coloredAsides() : style.colored();
        // Omit the skipped checks: the live check covers those that need a write.
        TextLines lines = DoctorReport.checks(
                diagnosis.checks().stream()
                        .filter(check -> check.status() != Check.Status.SKIPPED)
                        .toList(),
                colored);
        add(lines, colored);
        if (!failed) {
            return new Rendering(lines.text(), List.of());
        }
        ProblemText.lines(result.problems(), colored).forEach(lines::add);
        return new Rendering("", lines.all(), result.exitCode());
    }

    private void add(TextLines lines, boolean colored) {
        lines.add("");
        lines.add(Ansi.NAME.on(result.name(), colored) + " (live check)");
        for (LiveCheckResult.CheckStep step : result.steps()) {
            Ansi ink = step.problem() != null ? Ansi.ERROR : step.done() ? Ansi.NEW : Ansi.FAINT;
            lines.add(ink.on(String.format("%-7s", step.status()), colored) + "  " + String.format("%-13s", step.name())
                    + Ansi.sanitize(step.message()));
        }
        lines.add("");
        table(lines, colored);
        lines.add("");
        lines.add(conclusion() + " " + TextLines.cost(cost));
        if (result.file() != null) {
            lines.add("The traffic, without names, IDs, hosts, texts and tokens, is in " + result.file()
                    + ". Please attach it to an issue.");
        }
    }

    private String conclusion() {
        int count = result.differences().size();
        String held = count == 0
                ? "All assumptions that could be checked hold in this org."
                : count + (count == 1 ? " assumption does" : " assumptions do") + " not hold in this org.";
        return (result.problems().isEmpty() ? "Checked. " : "Checked in part. ") + held;
    }

    private void table(TextLines lines, boolean colored) {
        List<Finding> findings = result.findings();
        int key = Math.max(
                "assumption".length(),
                TextLines.width(findings, one -> one.assumption().key()));
        int assumed = Math.max(
                "assumed".length(),
                TextLines.width(findings, one -> one.assumption().assumed()));
        int seen = Math.max("seen".length(), TextLines.width(findings, LiveCheckReport::seen));
        String form = "%-" + key + "s  %-" + assumed + "s  %-" + seen + "s  %s";
        lines.add("  " + String.format(form, "assumption", "assumed", "seen", "about"));
        for (Finding one : findings) {
            String row = String.format(
                    form,
                    one.assumption().key(),
                    one.assumption().assumed().isEmpty()
                            ? "-"
                            : one.assumption().assumed(),
                    Ansi.sanitize(seen(one)),
                    one.assumption().question());
            lines.add(
                    one.differs()
                            ? Ansi.WARNING.on("! " + row, colored)
                            : one.seen() == null ? Ansi.FAINT.on("  " + row, colored) : "  " + row);
            if (!one.detail().isEmpty()) {
                lines.add("      " + Ansi.sanitize(one.detail()));
            }
        }
    }

    private static String seen(Finding finding) {
        String seen = finding.seen();
        return seen == null ? "not observed" : seen;
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("doctor", cost);
        DoctorReport.add(document.putArray("checks"), diagnosis.checks());
        add(document.putObject("liveCheck"));
        List<Problem> problems = result.problems();
        if (!problems.isEmpty()) {
            JsonDocument.error(document, problems);
        }
        return JsonDocument.end(document, cost, problems, result.exitCode());
    }

    private void add(ObjectNode document) {
        document.put("name", result.name());
        ArrayNode steps = document.putArray("steps");
        result.steps()
                .forEach(step -> steps.addObject()
                        .put("name", step.name())
                        .put("status", step.status())
                        .put("message", step.message()));
        ArrayNode findings = document.putArray("findings");
        result.findings()
                .forEach(one -> findings.addObject()
                        .put("key", one.assumption().key())
                        .put("assumed", JsonDocument.orNull(one.assumption().assumed()))
                        .put("seen", one.seen())
                        .put("differs", one.differs())
                        .put("detail", JsonDocument.orNull(one.detail())));
        document.put("file", result.file());
    }
}
