package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.app.Promote.PromoteResult;
import io.wmconfig.app.Promote.PromotedDeployment;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of {@code promote}.
 *
 * @param shown warnings that were printed before the writes, by deployment name
 */
public record PromoteReport(PromoteResult result, OrgName from, OrgName to, Cost cost, Map<String, List<Warning>> shown)
        implements Report {
    @Override
    public Rendering text(Style style) {
        boolean failed = result.exitCode() != ExitCode.DONE;
        TextLines lines = new TextLines(failed ? style.coloredAsides() : style.colored());
        List<String> asides = new ArrayList<>();
        for (PromotedDeployment entry : result.entries()) {
            ApplyResult one = entry.result();
            if (one != null) {
                ApplyReport.add(lines, "promote", one);
                String whose = result.entries().size() == 1 ? "" : " (" + Ansi.sanitize(entry.name()) + ")";
                TextLines.warnings(ApplyReport.unread(one.plan(), shown), style.coloredAsides()).stream()
                        .map(warning -> warning + whose)
                        .forEach(asides::add);
            }
        }
        lines.add(summary() + " " + TextLines.cost(cost));
        return failed
                ? FleetReport.failed(
                        lines, asides, ProblemText.lines(problems(), style.coloredAsides()), result.exitCode())
                : new Rendering(lines.text(), asides, ExitCode.DONE, !dryRun());
    }

    private boolean dryRun() {
        return result.request().dryRun();
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, count(Plan.PlanAction.CREATE), dryRun() ? "to create" : "created");
        add(parts, count(Plan.PlanAction.UPDATE), dryRun() ? "to update" : "updated");
        add(parts, count(Plan.PlanAction.NONE), "unchanged");
        add(parts, failed(), "failed");
        return from.asked() + " → " + to.asked() + ": " + String.join(", ", parts)
                + (dryRun() ? "; nothing was written." : ".");
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    private int count(Plan.PlanAction action) {
        return (int) result.entries().stream()
                .map(PromotedDeployment::result)
                .filter(one -> one != null && one.plan().action() == action)
                .count();
    }

    private int failed() {
        return (int)
                result.entries().stream().filter(one -> one.result() == null).count();
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("promote", cost);
        JsonDocument.org(document.putObject("from"), from);
        JsonDocument.org(document.putObject("to"), to);
        ArrayNode results = document.putArray("results");
        result.entries().forEach(entry -> one(results.addObject(), entry));
        document.putObject("summary")
                .put("deployments", result.entries().size())
                .put("created", count(Plan.PlanAction.CREATE))
                .put("updated", count(Plan.PlanAction.UPDATE))
                .put("unchanged", count(Plan.PlanAction.NONE))
                .put("failed", failed());
        if (result.exitCode() == ExitCode.DONE) {
            return JsonDocument.end(document, cost);
        }
        JsonDocument.error(document, problems());
        return JsonDocument.end(document, cost, problems(), result.exitCode());
    }

    private static void one(ObjectNode node, PromotedDeployment entry) {
        ApplyResult result = entry.result();
        if (result != null) {
            ApplyReport.add(node, result);
            return;
        }
        node.put("action", "failed");
        node.putObject("deployment").putNull("id").put("name", entry.name()).putNull("status");
        JsonDocument.error(node, entry.problems());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(result.problems());
        if (result.exitCode() == ExitCode.PARTIAL) {
            problems.add(
                    0,
                    Problem.of(
                                    ProblemKind.PARTIAL,
                                    failed() + " of " + result.entries().size() + " deployments failed")
                            .hint("fix the errors above and run the command again; finished deployments are skipped"));
        }
        return problems;
    }
}
