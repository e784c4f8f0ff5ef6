package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.Outcome;
import io.wmconfig.plan.Plan;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.walk.ApplyResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one deployment, as JSON: alone, or as one of many results. */
final class ApplyReport {
    private ApplyReport() {}

    static void json(ObjectNode document, ApplyResult result) {
        Plan plan = result.plan();
        document.put("action", result.dryRun() ? planned(plan) : done(plan));
        Outcome outcome = result.outcome();
        ObjectNode deployment = document.putObject("deployment");
        ObjectNode configuration = document.putObject("configuration");
        Existing existing = existing(plan);
        if (outcome != null) {
            JsonRenderer.deployment(deployment, outcome.deployment());
            configuration
                    .put("id", outcome.configuration().value())
                    .put("version", outcome.version().name());
        } else if (existing != null) {
            JsonRenderer.deployment(deployment, existing.deployment());
            configuration
                    .put("id", existing.configuration().value())
                    .put("version", existing.live().name());
        } else {
            deployment.putNull("id").put("name", plan.name()).putNull("status");
            configuration.putNull("id").putNull("version");
        }
        configuration.put("previousVersion", previous(existing, outcome));
        JsonRenderer.shared(configuration, existing == null ? List.of() : existing.neighbours());
        JsonRenderer.changes(document, plan.changes());
        JsonRenderer.warnings(document, plan.warnings());
        if (outcome == null && result.legibility() != null) {
            LegibilityReport.json(document.putObject("contrast"), result.legibility());
        }
    }

    /** Returns the version that was live before, if another one is now. */
    private static @Nullable String previous(@Nullable Existing existing, @Nullable Outcome outcome) {
        if (outcome == null || existing == null || outcome.version().equals(existing.live())) {
            return null;
        }
        return existing.live().name();
    }

    private static @Nullable Existing existing(Plan plan) {
        if (plan instanceof Plan.Update update) {
            return update.existing();
        }
        return plan instanceof Plan.None none ? none.existing() : null;
    }

    private static String planned(Plan plan) {
        return switch (plan.action()) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case NONE -> "none";
        };
    }

    private static String done(Plan plan) {
        return switch (plan.action()) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case NONE -> "unchanged";
        };
    }
}
