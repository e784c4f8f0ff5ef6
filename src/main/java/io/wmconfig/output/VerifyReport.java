package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import java.util.List;

/** The result of {@code verify}: a deployment whose live version visitors are served. */
public record VerifyReport(Existing existing, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        boolean active = WritableFields.is(existing.deployment(), "status", "Active");
        lines.heading(
                existing.name(),
                cost.org(),
                "visitors are served version " + existing.live()
                        + (active ? " (live)" : "; it is inactive, so not visible to anyone"));
        lines.add(TextLines.cost(cost));
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("verify", cost).put("served", true);
        JsonDocument.existing(document, existing);
        return JsonDocument.end(document, cost);
    }
}
