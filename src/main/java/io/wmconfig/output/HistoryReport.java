package io.wmconfig.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.History.HistoryEntry;
import io.wmconfig.app.History.HistoryResult;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.WritableFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of {@code history}: the published versions, and what changed between them. */
public record HistoryReport(HistoryResult result, Cost cost) implements Report {
    /** How many changes of a version are shown, the first ones; the others are only counted. */
    private static final int SHOWN = 3;

    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        lines.heading(result.existing(), cost.org());
        for (HistoryEntry entry : result.entries()) {
            lines.add("  " + heading(entry, style.colored()));
            lines.add("    " + changes(entry));
        }
        return new Rendering(lines.text(), List.of());
    }

    private static String heading(HistoryEntry entry, boolean colored) {
        String name = entry.version().isDraft() ? "draft" : "version " + entry.version();
        List<String> parts = new ArrayList<>();
        parts.add(entry.live() ? Ansi.NEW.on(name, colored) : name);
        String date = WritableFields.text(entry.document(), "datePublished");
        if (!entry.version().isDraft() && !date.isEmpty()) {
            parts.add("published " + Ansi.sanitize(date));
        }
        String by = publishedBy(entry.document());
        if (!entry.version().isDraft() && !by.isEmpty()) {
            parts.add("by " + Ansi.sanitize(by));
        }
        String status = WritableFields.text(entry.document(), "status");
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
            return "first version";
        }
        if (changes.isEmpty()) {
            return "no change";
        }
        List<String> first = changes.stream()
                .limit(SHOWN)
                .map(one -> Ansi.sanitize(one.path()) + ": " + TextLines.value(one.from()) + " → "
                        + TextLines.value(one.to()))
                .toList();
        String words = String.join("; ", first);
        int more = changes.size() - SHOWN;
        return more > 0 ? changes.size() + " changes: " + words + "; and " + more + " more" : words;
    }

    /** Returns the name if the API has one, otherwise the ID. */
    private static String publishedBy(JsonNode document) {
        JsonNode user = document.path("publishedUser");
        String name = WritableFields.text(user, "name");
        return name.isEmpty() ? WritableFields.text(user, "id") : name;
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("history", cost);
        JsonDocument.shared(
                JsonDocument.existing(document, result.existing()),
                result.existing().neighbours());
        ArrayNode versions = document.putArray("versions");
        for (HistoryEntry entry : result.entries()) {
            String by = publishedBy(entry.document());
            String date = WritableFields.text(entry.document(), "datePublished");
            boolean published = !entry.version().isDraft();
            ObjectNode one = versions.addObject()
                    .put("version", entry.version().name())
                    .put("datePublished", date.isEmpty() || !published ? null : date)
                    .put("publishedBy", by.isEmpty() || !published ? null : by)
                    .put("status", WritableFields.text(entry.document(), "status"))
                    .put("live", entry.live());
            entry.deployments().forEach(one.putArray("deployments")::add);
            JsonDocument.changes(one.putArray("changes"), entry.changes());
        }
        return JsonDocument.end(document, cost);
    }
}
