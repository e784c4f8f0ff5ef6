package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.execute.Outcome;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result for one deployment of {@code apply}, {@code plan} and {@code rollback}; also one of many results.
 *
 * @param shown warnings that were printed before the write, by deployment name
 * @param planPrinted whether the plan has been printed already
 */
public record ApplyReport(
        String command, ApplyResult result, Cost cost, Map<String, List<Warning>> shown, boolean planPrinted)
        implements Report {
    /** Returns a plan as it is printed before it is applied. */
    public static String plan(ApplyResult result, OrgName org, Style style) {
        TextLines lines = new TextLines(style.colored(), style.fullColor());
        addPlan(lines, result, org);
        return lines.text();
    }

    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored(), style.fullColor());
        if (!planPrinted) {
            addPlan(lines, result, cost.org());
        }
        lines.add(closing(command, result) + " " + TextLines.cost(cost));
        List<String> asides = TextLines.warnings(unread(result.plan(), shown), style.coloredAsides());
        return result.dryRun() ? new Rendering(lines.text(), asides) : Rendering.confirmation(lines.text(), asides);
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start(command, cost);
        add(document, result);
        return JsonDocument.end(document, cost);
    }

    /** Returns the warnings of a plan that have not been printed yet. */
    static List<Warning> unread(Plan plan, Map<String, List<Warning>> shown) {
        List<Warning> before = shown.getOrDefault(plan.name(), List.of());
        return plan.warnings().stream().filter(one -> !before.contains(one)).toList();
    }

    /** Adds one of many results. */
    static void add(TextLines lines, String command, ApplyResult result) {
        addPlan(lines, result, null);
        lines.add(closing(command, result));
    }

    static void addPlan(TextLines lines, ApplyResult result, @Nullable OrgName org) {
        Plan plan = result.plan();
        lines.plan(plan, org, plan.action() == Plan.PlanAction.NONE ? "unchanged" : planned(plan));
        if (result.outcome() == null && result.legibility() != null) {
            lines.add("  " + ContrastReport.line(result.legibility()));
        }
    }

    /** Returns what is live now, such as {@code version 8, active}; null for changes that were only planned. */
    static @Nullable String version(ApplyResult result) {
        Outcome outcome = result.outcome();
        if (outcome != null) {
            return version(outcome.version(), outcome.deployment());
        }
        return result.plan() instanceof Plan.None none
                ? version(none.existing().live(), none.existing().deployment())
                : null;
    }

    private static String version(Version version, ObjectNode deployment) {
        return "version " + version + ", " + TextLines.status(deployment);
    }

    private static String closing(String command, ApplyResult result) {
        String version = version(result);
        if (version != null) {
            boolean live = version.endsWith(", active");
            boolean settled = result.outcome() == null || result.outcome().settled();
            return (!settled ? "Submitted, not waiting: " : live ? "Live: " : "Not live: ") + version + ".";
        }
        Plan plan = result.plan();
        int count = plan.changes().size();
        return (command.equals("plan") ? "Plan: " : "Dry run: ") + count + (count == 1 ? " change" : " changes")
                + ". Nothing was written.";
    }

    static void add(ObjectNode document, ApplyResult result) {
        Plan plan = result.plan();
        document.put("action", result.dryRun() ? planned(plan) : done(plan));
        Outcome outcome = result.outcome();
        Existing existing = plan.existing();
        ObjectNode configuration;
        if (outcome != null) {
            JsonDocument.deployment(document.putObject("deployment"), outcome.deployment());
            configuration = document.putObject("configuration")
                    .put("id", outcome.configuration().value())
                    .put("version", outcome.version().name());
        } else if (existing != null) {
            configuration = JsonDocument.existing(document, existing);
        } else {
            document.putObject("deployment")
                    .putNull("id")
                    .put("name", plan.name())
                    .putNull("status");
            configuration = document.putObject("configuration").putNull("id").putNull("version");
        }
        configuration.put("previousVersion", previous(existing, outcome));
        JsonDocument.shared(configuration, existing == null ? List.of() : existing.neighbours());
        JsonDocument.changes(document.putArray("changes"), plan.changes());
        JsonDocument.warnings(document, plan.warnings());
        if (outcome == null && result.legibility() != null) {
            ContrastReport.add(document.putObject("contrast"), result.legibility());
        }
    }

    /** Returns the version that was live before; null if there was none, or if it still is. */
    private static @Nullable String previous(@Nullable Existing existing, @Nullable Outcome outcome) {
        if (outcome == null || existing == null || outcome.version().equals(existing.live())) {
            return null;
        }
        return existing.live().name();
    }

    private static String planned(Plan plan) {
        return plan.action().name().toLowerCase(Locale.ROOT);
    }

    private static String done(Plan plan) {
        return switch (plan.action()) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case NONE -> "unchanged";
        };
    }
}
