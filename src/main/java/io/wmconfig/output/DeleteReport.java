package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Delete.DeleteResult;
import io.wmconfig.app.OrgName;
import io.wmconfig.plan.Located;
import java.util.List;

/** The result of {@code delete}. */
public record DeleteReport(DeleteResult result, Cost cost) implements Report {
    /** Returns what is shown before the user repeats the name. */
    public static List<String> preview(Located located, OrgName org, boolean withConfiguration, boolean colored) {
        TextLines lines = new TextLines(colored);
        heading(lines, located, org, "delete");
        boolean shared = !located.neighbours().isEmpty();
        String status = withConfiguration && !shared ? "will be deleted with all its versions" : "stays";
        lines.add("  configuration " + Ansi.sanitize(located.configuration().value()) + " " + status);
        if (shared) {
            lines.add("  also used by " + TextLines.words(located.neighbours()));
        }
        return lines.all();
    }

    private static void heading(TextLines lines, Located located, OrgName org, String action) {
        lines.heading(located.name(), org, action);
        lines.add("  deployment "
                + (located.isGone()
                        ? "already deleted"
                        : Ansi.sanitize(located.id().value())));
    }

    @Override
    public Rendering text(Style style) {
        Located located = result.located();
        TextLines lines = new TextLines(style.colored());
        heading(lines, located, cost.org(), "deleted");
        lines.add("  configuration " + Ansi.sanitize(located.configuration().value())
                + (result.deletion().configurationDeleted() ? " deleted" : " kept"));
        lines.add("Deleted. " + TextLines.cost(cost));
        return Rendering.confirmation(lines.text(), TextLines.warnings(result.warnings(), style.coloredAsides()));
    }

    @Override
    public Rendering json() {
        Located located = result.located();
        ObjectNode document = JsonDocument.start("delete", cost).put("action", "deleted");
        document.putObject("deployment")
                .put("id", located.isGone() ? null : located.id().value())
                .put("name", located.name())
                .putNull("status");
        ObjectNode configuration = document.putObject("configuration")
                .put("id", located.configuration().value())
                .put("deleted", result.deletion().configurationDeleted());
        List<String> fresh = result.deletion().users();
        if (fresh.isEmpty()) {
            JsonDocument.shared(configuration, located.neighbours());
        } else {
            fresh.forEach(configuration.putArray("sharedWith")::add);
        }
        JsonDocument.warnings(document, result.warnings());
        return JsonDocument.end(document, cost);
    }
}
