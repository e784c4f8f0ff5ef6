package io.wmconfig.report;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.plan.Change;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.HistoryResult.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code history} says, in both forms. */
final class HistoryReport {
    /** So many changes stand on one line; of more, the first ones. */
    private static final int SHOWN = 3;

    private final HistoryResult result;

    HistoryReport(HistoryResult result) {
        this.result = result;
    }

    String lines(boolean colored) {
        Existing existing = result.existing();
        TextLines lines = new TextLines(colored);
        String status = text(existing.deployment(), "status").toLowerCase(Locale.ROOT);
        lines.add(Ansi.NAME.on(Ansi.sanitize(existing.name()), colored) + " (" + status + ")");
        for (HistoryEntry entry : result.entries()) {
            lines.add("  " + heading(entry, colored));
            lines.add("    " + changes(entry));
        }
        return lines.text();
    }

    private static String heading(HistoryEntry entry, boolean colored) {
        String name = entry.version().isDraft() ? "draft" : "version " + entry.version();
        List<String> parts = new ArrayList<>();
        parts.add(entry.live() ? Ansi.NEW.on(name, colored) : name);
        String date = text(entry.document(), "datePublished");
        if (!entry.version().isDraft() && !date.isEmpty()) {
            parts.add("published " + Ansi.sanitize(date));
        }
        String by = publishedBy(entry.document());
        if (!entry.version().isDraft() && !by.isEmpty()) {
            parts.add("by " + Ansi.sanitize(by));
        }
        String status = text(entry.document(), "status");
        if (!status.isEmpty() && !status.equalsIgnoreCase("Active")) {
            parts.add(Ansi.sanitize(status.toLowerCase(Locale.ROOT)));
        }
        if (!entry.deployments().isEmpty()) {
            parts.add((entry.live() ? "live: " : "shown by ") + Ansi.sanitize(String.join(", ", entry.deployments())));
        }
        return String.join(", ", parts);
    }

    private static String changes(HistoryEntry entry) {
        List<Change> changes = entry.changes();
        if (entry.first()) {
            return "the first one";
        }
        if (changes.isEmpty()) {
            return "no change";
        }
        List<String> first = changes.stream()
                .limit(SHOWN)
                .map(one -> Ansi.sanitize(one.path()) + ": " + TextLines.value(one.from()) + " → " + TextLines.value(one.to()))
                .toList();
        String words = String.join("; ", first);
        int more = changes.size() - SHOWN;
        return more > 0 ? changes.size() + " changes: " + words + "; and " + more + " more" : words;
    }

    /** The API answers with an id, and a name only where it has one. */
    private static String publishedBy(JsonNode document) {
        JsonNode user = document.path("publishedUser");
        String name = text(user, "name");
        return name.isEmpty() ? text(user, "id") : name;
    }

    void json(ObjectNode document) {
        Existing existing = result.existing();
        JsonRenderer.deployment(document.putObject("deployment"), existing.deployment());
        ObjectNode configuration = document.putObject("configuration")
                .put("id", existing.configuration().value())
                .put("version", existing.live().name());
        JsonRenderer.shared(configuration, existing.neighbours());
        ArrayNode versions = document.putArray("versions");
        for (HistoryEntry entry : result.entries()) {
            String by = publishedBy(entry.document());
            String date = text(entry.document(), "datePublished");
            boolean published = !entry.version().isDraft();
            ObjectNode one = versions.addObject()
                    .put("version", entry.version().name())
                    .put("datePublished", date.isEmpty() || !published ? null : date)
                    .put("publishedBy", by.isEmpty() || !published ? null : by)
                    .put("status", text(entry.document(), "status"))
                    .put("live", entry.live());
            ArrayNode deployments = one.putArray("deployments");
            entry.deployments().forEach(deployments::add);
            JsonRenderer.changes(one, entry.changes());
        }
    }
}
