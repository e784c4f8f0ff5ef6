package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Compare.CompareResult;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.plan.Observed.Existing;
import java.util.List;

/** The result of {@code compare}. */
public record CompareReport(CompareResult result, OrgName from, OrgName to, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        lines.add(name(result.from(), from, style) + " → " + name(result.to(), to, style));
        lines.differences(result.differences());
        int count = result.differences().size();
        lines.add((count == 0 ? "No differences. " : count + (count == 1 ? " setting differs. " : " settings differ. "))
                + TextLines.cost(cost));
        return new Rendering(lines.text(), List.of());
    }

    private String name(Existing side, OrgName org, Style style) {
        String name = TextLines.name(side.name(), style.colored());
        return from.equals(to) && org.profile() == null ? name : name + " in " + org.asked();
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("compare");
        JsonDocument.existing(JsonDocument.org(document.putObject("from"), from), result.from());
        JsonDocument.existing(JsonDocument.org(document.putObject("to"), to), result.to());
        document.put("same", result.differences().isEmpty());
        JsonDocument.changes(document.putArray("differences"), result.differences());
        return JsonDocument.end(document, cost);
    }
}
