package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.fleet.PromoteResult.PromotedDeployment;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.ApplyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became of looks on their way into another org, as text and as JSON. */
final class PromoteReport {
    private final PromoteResult result;
    private final boolean dryRun;

    PromoteReport(PromoteResult result) {
        this.result = result;
        this.dryRun = result.request().dryRun();
    }

    Rendering text(Cost cost, boolean colored, boolean coloredAsides, Function<Plan, List<Warning>> warnings) {
        boolean failed = result.exitCode() != ExitCode.DONE;
        TextLines lines = new TextLines(failed ? coloredAsides : colored);
        List<String> asides = new ArrayList<>();
        for (PromotedDeployment entry : result.entries()) {
            ApplyResult one = entry.result();
            if (one != null) {
                TextRenderer.applied(lines, "promote", one, "");
                String whose = result.entries().size() == 1 ? "" : " (" + Ansi.sanitize(entry.name()) + ")";
                TextRenderer.warnings(warnings.apply(one.plan()), coloredAsides).stream()
                        .map(warning -> warning + whose)
                        .forEach(asides::add);
            }
        }
        lines.add(summary() + " " + TextLines.cost(cost));
        if (!failed) {
            return dryRun ? new Rendering(lines.text(), asides) : Rendering.isConfirmation(lines.text(), asides);
        }
        // A failure leaves stdout empty, whatever there is to say about it.
        asides.addAll(0, lines.all());
        asides.addAll(ProblemText.lines(problems(), coloredAsides));
        return new Rendering("", asides, result.exitCode());
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, count(Plan.PlanAction.CREATE), dryRun ? "to create" : "created");
        add(parts, count(Plan.PlanAction.UPDATE), dryRun ? "to update" : "updated");
        add(parts, count(Plan.PlanAction.NONE), "unchanged");
        add(parts, failed(), "failed");
        return result.request().from() + " → " + result.request().to() + ": " + String.join(", ", parts)
                + (dryRun ? "; nothing was written." : ".");
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

    Rendering json(ObjectNode document, Cost cost) {
        document.putObject("from").put("profile", result.request().from()).put("host", result.fromHost());
        document.putObject("to").put("profile", result.request().to()).put("host", result.toHost());
        ArrayNode results = document.putArray("results");
        result.entries().forEach(entry -> one(results.addObject(), entry));
        document.putObject("summary")
                .put("deployments", result.entries().size())
                .put("created", count(Plan.PlanAction.CREATE))
                .put("updated", count(Plan.PlanAction.UPDATE))
                .put("unchanged", count(Plan.PlanAction.NONE))
                .put("failed", failed());
        List<String> asides = List.of();
        if (result.exitCode() != ExitCode.DONE) {
            JsonRenderer.error(document, problems());
            asides = ProblemText.lines(problems(), false);
        }
        JsonRenderer.traffic(document, cost);
        return new Rendering(JsonRenderer.pretty(document), asides, result.exitCode(), false);
    }

    private static void one(ObjectNode node, PromotedDeployment entry) {
        ApplyResult result = entry.result();
        if (result != null) {
            ApplyReport.json(node, result);
            return;
        }
        node.put("action", "failed");
        node.putObject("deployment").putNull("id").put("name", entry.name()).putNull("status");
        JsonRenderer.error(node, entry.problems());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(result.problems());
        if (result.exitCode() == ExitCode.PARTIAL) {
            problems.add(
                    0,
                    Problem.of(
                                    ProblemKind.PARTIAL,
                                    failed() + " of " + result.entries().size() + " deployments failed")
                            .hint("mend what is named, and run the same command again: what is done is not repeated"));
        }
        return problems;
    }
}
