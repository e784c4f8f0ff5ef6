package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.genesys.WritableFields;
import java.util.List;

/** The result of {@code list}: all deployments, in the order in which the org lists them. */
public record ListReport(List<ObjectNode> deployments, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        add(lines, deployments, cost.org(), style.colored());
        return new Rendering(
                lines.text(),
                deployments.isEmpty()
                        ? List.of("no deployments in " + cost.org().stated() + " yet")
                        : List.of());
    }

    static void add(TextLines lines, List<ObjectNode> deployments, OrgName org, boolean colored) {
        int width = TextLines.width(deployments, one -> Ansi.sanitize(WritableFields.text(one, "name")));
        int count = deployments.size();
        if (count > 0) {
            lines.add(count + (count == 1 ? " deployment in " : " deployments in ") + org.stated() + ":");
        }
        for (ObjectNode one : deployments) {
            String name = Ansi.sanitize(WritableFields.text(one, "name"));
            lines.add(Ansi.NAME.on(name, colored) + " ".repeat(width - name.length() + 2)
                    + String.format("%-8s  ", TextLines.status(one))
                    + WritableFields.text(one, "id") + "  version "
                    + WritableFields.text(one.path("configuration"), "version"));
        }
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("list", cost);
        ArrayNode list = document.putArray("deployments");
        for (ObjectNode one : deployments) {
            ObjectNode entry = list.addObject();
            JsonDocument.deployment(entry, one);
            entry.putObject("configuration")
                    .put("id", WritableFields.text(one.path("configuration"), "id"))
                    .put("version", WritableFields.text(one.path("configuration"), "version"));
        }
        return JsonDocument.end(document, cost);
    }
}
