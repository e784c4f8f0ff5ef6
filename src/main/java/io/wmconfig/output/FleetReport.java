package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.FleetResult.DocumentStatus;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.OrgName;
import io.wmconfig.app.ProgressListener.Tally;
import io.wmconfig.execute.Outcome;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The result of {@code apply} and {@code plan} for many documents.
 *
 * @param markdown whether the text is a Markdown table
 * @param shown warnings that were printed before the writes, by deployment name
 * @param planPrinted whether the plan has been printed already
 */
public record FleetReport(
        String command,
        FleetResult result,
        boolean markdown,
        Cost cost,
        Map<String, List<Warning>> shown,
        boolean planPrinted)
        implements Report {
    private static final int LONGEST_BAR = 40;

    /** Returns the plans that contain changes. */
    public static List<Plan> changing(List<FleetEntry> entries) {
        return entries.stream()
                .map(FleetEntry::result)
                .filter(one -> one != null && one.plan().action() != Plan.PlanAction.NONE)
                .map(one -> Objects.requireNonNull(one).plan())
                .toList();
    }

    /** Returns the changes as they are printed before they are applied. */
    public static String plan(List<FleetEntry> entries, OrgName org, Style style) {
        TextLines lines = new TextLines(style.colored(), style.fullColor());
        for (FleetEntry entry : entries) {
            if (entry.result() != null && entry.result().plan().action() != Plan.PlanAction.NONE) {
                ApplyReport.addPlan(lines, entry.result(), null);
            }
        }
        lines.add("Plan for " + org.stated() + ": " + counts(new FleetResult(entries, true)) + ".");
        return lines.text();
    }

    @Override
    public Rendering text(Style style) {
        if (markdown) {
            return MarkdownReport.of(this);
        }
        boolean failed = result.exitCode() != ExitCode.DONE;
        TextLines lines = new TextLines(failed ? style.coloredAsides() : style.colored());
        List<String> asides = new ArrayList<>();
        for (FleetEntry entry : result.entries()) {
            if (entry.result() != null) {
                if (planPrinted) {
                    lines.add(TextLines.name(
                                    entry.result().plan().name(), failed ? style.coloredAsides() : style.colored())
                            + ": " + code(entry.status()) + ", " + ApplyReport.version(entry.result()));
                } else {
                    ApplyReport.add(lines, command, entry.result());
                }
                List<Warning> unread = ApplyReport.unread(entry.result().plan(), shown);
                TextLines.warnings(unread, style.coloredAsides()).stream()
                        .map(warning -> warning + " (" + entry.item().place() + ")")
                        .forEach(asides::add);
            }
        }
        if (result.dryRun()) {
            lines.add(summary() + " " + TextLines.cost(cost));
        } else {
            lines.add(documents() + ":");
            table(lines);
        }
        return failed
                ? failed(
                        lines,
                        asides,
                        ProblemText.lines(result.printedProblems(), style.coloredAsides()),
                        result.exitCode())
                : new Rendering(lines.text(), asides, ExitCode.DONE, !result.dryRun());
    }

    /** Sends everything to stderr: after a failure stdout stays empty. */
    static Rendering failed(TextLines lines, List<String> warnings, List<String> problems, ExitCode exitCode) {
        List<String> asides = new ArrayList<>(lines.all());
        asides.addAll(warnings);
        asides.addAll(problems);
        return new Rendering("", asides, exitCode);
    }

    /** Adds the counts, each below its heading. */
    private void table(TextLines lines) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (DocumentStatus status : DocumentStatus.values()) {
            if (status != DocumentStatus.INTERRUPTED || result.count(status) > 0) {
                cells.put(code(status), String.valueOf(result.count(status)));
            }
        }
        cells.put("seconds", TextLines.seconds(cost));
        cells.put("requests", String.valueOf(cost.traffic().requests()));
        cells.put("rate-limited", String.valueOf(cost.traffic().limited()));
        StringBuilder words = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        cells.forEach((word, number) -> {
            int width = Math.max(word.length(), number.length());
            String gap = words.length() == 0 ? "" : "  ";
            words.append(gap).append(" ".repeat(width - word.length())).append(word);
            numbers.append(gap).append(" ".repeat(width - number.length())).append(number);
        });
        lines.add(words.toString());
        lines.add(numbers.toString());
    }

    static String counts(FleetResult result) {
        List<String> parts = new ArrayList<>();
        for (DocumentStatus status : DocumentStatus.values()) {
            if (result.count(status) > 0) {
                parts.add(result.count(status) + " " + word(status, result.dryRun()));
            }
        }
        return String.join(", ", parts);
    }

    private String documents() {
        int count = result.entries().size();
        return count
                + (count == 1 ? " document in " : " documents in ")
                + cost.org().stated();
    }

    String summary() {
        return documents() + ": " + counts(result) + (result.dryRun() ? "; nothing was written." : ".");
    }

    private static String word(DocumentStatus status, boolean planned) {
        return planned && status == DocumentStatus.CREATED
                ? "to create"
                : planned && status == DocumentStatus.UPDATED ? "to update" : code(status);
    }

    static String code(DocumentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start(command, cost);
        ArrayNode results = document.putArray("results");
        for (FleetEntry entry : result.entries()) {
            add(results.addObject(), entry);
        }
        ObjectNode summary =
                document.putObject("summary").put("documents", result.entries().size());
        for (DocumentStatus status : DocumentStatus.values()) {
            summary.put(code(status), result.count(status));
        }
        summary.put("seconds", cost.elapsed().toMillis() / 1000.0)
                .put("requests", cost.traffic().requests())
                .put("rateLimited", cost.traffic().limited());
        if (result.exitCode() == ExitCode.DONE) {
            return JsonDocument.end(document, cost);
        }
        JsonDocument.error(document, withCount(result, result.problems(), "documents"));
        return JsonDocument.end(
                document, cost, withCount(result, result.printedProblems(), "documents"), result.exitCode());
    }

    /** Returns the problems; if the exit code is the one for partial failure, a problem with the count comes first. */
    static List<Problem> withCount(FleetResult result, List<Problem> problems, String noun) {
        if (result.exitCode() != ExitCode.PARTIAL) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(
                0,
                Problem.of(
                                ProblemKind.PARTIAL,
                                result.count(DocumentStatus.FAILED) + " of "
                                        + result.entries().size() + " " + noun + " failed")
                        .hint("fix the errors above and run the command again; finished deployments are skipped"));
        return all;
    }

    static void add(ObjectNode node, FleetEntry entry) {
        if (entry.result() != null) {
            ApplyReport.add(node, entry.result());
        } else {
            node.put("action", code(entry.status()));
            node.putObject("deployment")
                    .putNull("id")
                    .put("name", entry.item().name())
                    .putNull("status");
            if (!entry.problems().isEmpty()) {
                JsonDocument.error(node, entry.problems());
            }
        }
        JsonDocument.place(node, entry.item().place());
    }

    /** Returns the line for a finished document: {@code 3/10 Support: updated, version 8}. */
    public static String line(FleetEntry entry, Tally soFar) {
        return soFar.ended() + "/" + soFar.all() + " "
                + Ansi.sanitize(entry.item().name() + ": " + code(entry.status()) + more(entry));
    }

    private static String more(FleetEntry entry) {
        ApplyResult result = entry.result();
        Outcome outcome = result == null ? null : result.outcome();
        if (outcome != null) {
            return ", version " + outcome.version();
        }
        return entry.problems().stream()
                .findFirst()
                .map(Problem::summary)
                .map(words -> ", " + words)
                .orElse("");
    }

    /** Returns a progress bar that fits into the width: {@code [####......] 4 of 10, 1 failed}. */
    public static String bar(Tally soFar, int width) {
        String words = "] " + soFar.ended() + " of " + soFar.all()
                + (soFar.failed() == 0 ? "" : ", " + soFar.failed() + " failed");
        int length = Math.max(0, Math.min(LONGEST_BAR, width - words.length() - 2));
        int full = soFar.all() == 0 ? length : length * soFar.ended() / soFar.all();
        return "[" + "#".repeat(full) + ".".repeat(length - full) + words;
    }
}
