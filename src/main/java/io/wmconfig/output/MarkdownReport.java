package io.wmconfig.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.DocumentStatus;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.genesys.Change;
import io.wmconfig.output.Report.Rendering;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a plan or its result as a Markdown table that fits into a pull request comment. */
final class MarkdownReport {
    /** A comment on GitHub is limited to 65,536 characters. */
    private static final int LONGEST = 60_000;

    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    private MarkdownReport() {}

    /** Returns the table; failures appear in it and on stderr. */
    static Rendering of(FleetReport fleet) {
        FleetResult result = fleet.result();
        MarkdownReport report = new MarkdownReport();
        report.write(fleet.summary(), result);
        List<String> asides =
                result.exitCode() == ExitCode.DONE ? List.of() : ProblemText.lines(result.printedProblems(), false);
        return new Rendering(report.text.toString(), asides, result.exitCode());
    }

    private void write(String summary, FleetResult result) {
        text.append("**wmconfig:** ").append(Markdown.text(summary)).append("\n\n");
        text.append("| Deployment | Setting | From | To |\n|---|---|---|---|\n");
        int left = result.entries().size();
        for (FleetEntry entry : result.entries()) {
            String rows = rows(entry, result.dryRun());
            if (text.length() + rows.length() > LONGEST) {
                text.append("| … and ").append(left).append(" more | | | |\n");
                break;
            }
            text.append(rows);
            left--;
        }
        if (!notes.isEmpty()) {
            text.append('\n');
        }
        for (String note : notes) {
            if (text.length() + note.length() < LONGEST) {
                text.append("- ").append(note).append('\n');
            }
        }
    }

    private String rows(FleetEntry entry, boolean planned) {
        String name = Markdown.text(
                entry.item().name().isEmpty()
                        ? String.valueOf(entry.item().place())
                        : entry.item().name());
        if (entry.result() == null) {
            for (Problem problem : entry.problems()) {
                notes.add("**" + name + "**: " + Markdown.text(problem.summary()));
            }
            return "| **" + name + "** (" + word(entry.status(), planned) + ") | | | |\n";
        }
        Plan plan = entry.result().plan();
        notes(Markdown.text(plan.name()), plan);
        StringBuilder rows = new StringBuilder();
        String first = "**" + Markdown.text(plan.name()) + "** (" + word(entry.status(), planned) + ")";
        for (Change change : plan.changes()) {
            rows.append("| " + first + " | " + Markdown.code(change.path()));
            rows.append(" | " + value(change.from()) + " | " + value(change.to()) + " |\n");
            first = "";
        }
        return plan.changes().isEmpty() ? "| " + first + " | | | |\n" : rows.toString();
    }

    private void notes(String name, Plan plan) {
        if (plan instanceof Plan.Update update
                && !update.existing().neighbours().isEmpty()) {
            notes.add("**" + name + "**: shares this configuration, not changed: "
                    + Markdown.text(TextLines.words(update.existing().neighbours())));
        }
        for (Warning warning : plan.warnings()) {
            notes.add("**" + name + "**: " + Markdown.text(warning.message()));
        }
    }

    private static String word(DocumentStatus status, boolean planned) {
        return switch (status) {
            case CREATED -> planned ? "create" : "created";
            case UPDATED -> planned ? "update" : "updated";
            case UNCHANGED -> "unchanged";
            case FAILED -> "failed";
            case INTERRUPTED -> "interrupted";
            case SKIPPED -> "skipped";
        };
    }

    private static String value(@Nullable JsonNode value) {
        return value == null ? "" : Markdown.code(TextLines.value(value));
    }
}
