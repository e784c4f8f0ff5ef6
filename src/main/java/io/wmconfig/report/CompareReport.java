package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.CompareResult;
import io.wmconfig.walk.CompareResult.Side;

/** Two deployments side by side, as text and as JSON. */
final class CompareReport {
    private final CompareResult result;

    CompareReport(CompareResult result) {
        this.result = result;
    }

    String text(Cost cost, boolean colored) {
        TextLines lines = new TextLines(colored);
        lines.add(words(result.from(), colored) + " → " + words(result.to(), colored));
        lines.differences(result.differences());
        int count = result.differences().size();
        lines.add((count == 0 ? "No differences. " : count + (count == 1 ? " member differs. " : " members differ. "))
                + TextLines.cost(cost));
        return lines.text();
    }

    private static String words(Side side, boolean colored) {
        String name = Ansi.NAME.on(Ansi.sanitize(side.existing().name()), colored);
        return side.profile() == null ? name : name + " (" + side.profile() + ")";
    }

    void json(ObjectNode document) {
        side(document.putObject("from"), result.from());
        side(document.putObject("to"), result.to());
        document.put("same", result.differences().isEmpty());
        JsonRenderer.changes(document, result.differences());
        document.set("differences", document.remove("changes"));
    }

    private static void side(ObjectNode node, Side side) {
        node.put("profile", side.profile()).put("host", side.host());
        JsonRenderer.deployment(node.putObject("deployment"), side.existing().deployment());
        node.putObject("configuration")
                .put("id", side.existing().configuration().value())
                .put("version", side.existing().live().name());
    }
}
