package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.resolve.Located;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.DeleteResult;
import java.util.List;

/** What {@code delete} says, in both forms. */
final class DeleteReport {
    private final DeleteResult result;

    DeleteReport(DeleteResult result) {
        this.result = result;
    }

    /** Returns what a person is shown before repeating the name. */
    static List<String> preview(Located located, boolean withConfiguration, boolean colored) {
        TextLines lines = new TextLines(colored);
        heading(lines, located, "delete", colored);
        boolean shared = !located.neighbours().isEmpty();
        String fate = withConfiguration && !shared ? "deleted too, with all its versions" : "stays";
        lines.add("  configuration " + Ansi.sanitize(located.configuration().value()) + " " + fate);
        if (shared) {
            lines.add("  also used by " + TextLines.words(located.neighbours()));
        }
        return lines.all();
    }

    private static void heading(TextLines lines, Located located, String action, boolean colored) {
        lines.add(Ansi.NAME.on(Ansi.sanitize(located.name()), colored) + " (" + action + ")");
        lines.add("  deployment "
                + (located.isGone()
                        ? "deleted before"
                        : Ansi.sanitize(located.id().value())));
    }

    String lines(Cost cost, boolean colored) {
        Located located = result.located();
        TextLines lines = new TextLines(colored);
        heading(lines, located, "deleted", colored);
        lines.add("  configuration " + Ansi.sanitize(located.configuration().value())
                + (result.deletion().configurationDeleted() ? " deleted too" : " kept"));
        lines.add("Deleted. " + TextLines.cost(cost));
        return lines.text();
    }

    void json(ObjectNode document) {
        Located located = result.located();
        document.put("action", "deleted");
        document.putObject("deployment")
                .put("id", located.isGone() ? null : located.id().value())
                .put("name", located.name())
                .putNull("status");
        ObjectNode configuration = document.putObject("configuration")
                .put("id", located.configuration().value())
                .put("deleted", result.deletion().configurationDeleted());
        ArrayNode users = configuration.putArray("sharedWith");
        List<String> fresh = result.deletion().users();
        if (fresh.isEmpty()) {
            located.neighbours().forEach(one -> users.add(one.name()));
        } else {
            fresh.forEach(users::add);
        }
        JsonRenderer.warnings(document, result.warnings());
    }
}
