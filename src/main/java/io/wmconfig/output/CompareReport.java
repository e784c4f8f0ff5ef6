package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Compare.CompareResult;
import io.wmconfig.app.Compare.ComparedSide;
import io.wmconfig.app.Cost;
import java.util.List;

/** Two deployments side by side. */
public record CompareReport(CompareResult result, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        lines.add(name(result.from(), style) + " → " + name(result.to(), style));
        lines.differences(result.differences());
        int count = result.differences().size();
        lines.add((count == 0 ? "No differences. " : count + (count == 1 ? " member differs. " : " members differ. "))
                + TextLines.cost(cost));
        return new Rendering(lines.text(), List.of());
    }

    private static String name(ComparedSide side, Style style) {
        String name = TextLines.name(side.existing().name(), style.colored());
        return side.profile() == null ? name : name + " (" + side.profile() + ")";
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("compare");
        add(document.putObject("from"), result.from());
        add(document.putObject("to"), result.to());
        document.put("same", result.differences().isEmpty());
        JsonDocument.changes(document.putArray("differences"), result.differences());
        return JsonDocument.end(document, cost);
    }

    private static void add(ObjectNode node, ComparedSide side) {
        JsonDocument.existing(node.put("profile", side.profile()).put("host", side.host()), side.existing());
    }
}
