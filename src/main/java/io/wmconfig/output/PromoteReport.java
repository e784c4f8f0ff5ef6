package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.DocumentStatus;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.OrgName;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of {@code promote}.
 *
 * @param shown warnings that were printed before the writes, by deployment name
 */
public record PromoteReport(FleetResult result, OrgName from, OrgName to, Cost cost, Map<String, List<Warning>> shown)
        implements Report {
    private static final String NOUN = "deployments";

    @Override
    public Rendering text(Style style) {
        boolean failed = result.exitCode() != ExitCode.DONE;
        TextLines lines = new TextLines(failed ? style.coloredAsides() : style.colored());
        List<String> asides = new ArrayList<>();
        for (FleetEntry entry : result.entries()) {
            ApplyResult one = entry.result();
            if (one != null) {
                ApplyReport.add(lines, "promote", one);
                String whose = result.entries().size() == 1
                        ? ""
                        : " (" + Ansi.sanitize(one.plan().name()) + ")";
                TextLines.warnings(ApplyReport.unread(one.plan(), shown), style.coloredAsides()).stream()
                        .map(warning -> warning + whose)
                        .forEach(asides::add);
            }
        }
        lines.add(from.asked() + " → " + to.asked() + ": " + FleetReport.counts(result)
                + (result.dryRun() ? "; nothing was written. " : ". ") + TextLines.cost(cost));
        return failed
                ? FleetReport.failed(
                        lines,
                        asides,
                        ProblemText.lines(
                                FleetReport.withCount(result, result.printedProblems(), NOUN), style.coloredAsides()),
                        result.exitCode())
                : new Rendering(lines.text(), asides, ExitCode.DONE, !result.dryRun());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("promote", cost);
        JsonDocument.org(document.putObject("from"), from);
        JsonDocument.org(document.putObject("to"), to);
        ArrayNode results = document.putArray("results");
        result.entries().forEach(entry -> FleetReport.add(results.addObject(), entry));
        ObjectNode summary =
                document.putObject("summary").put(NOUN, result.entries().size());
        for (DocumentStatus status : DocumentStatus.values()) {
            boolean always = status.compareTo(DocumentStatus.FAILED) <= 0;
            if (always || result.count(status) > 0) {
                summary.put(FleetReport.code(status), result.count(status));
            }
        }
        if (result.exitCode() == ExitCode.DONE) {
            return JsonDocument.end(document, cost);
        }
        JsonDocument.error(document, FleetReport.withCount(result, result.problems(), NOUN));
        return JsonDocument.end(
                document, cost, FleetReport.withCount(result, result.printedProblems(), NOUN), result.exitCode());
    }
}
