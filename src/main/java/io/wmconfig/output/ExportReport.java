package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Export.ExportResult;
import io.wmconfig.app.Export.ExportedDeployment;
import io.wmconfig.input.LookTree;
import io.wmconfig.input.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of {@code export}: the look files, or where they were written.
 *
 * @param files where each was written, by deployment name; empty if the look files themselves are the result
 */
public record ExportReport(ExportResult result, Map<String, String> files, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        List<String> asides = new ArrayList<>(TextLines.warnings(result.warnings(), style.coloredAsides()));
        if (!files.isEmpty()) {
            TextLines lines = new TextLines(false);
            files.values().forEach(file -> lines.add(Ansi.sanitize(file)));
            return new Rendering(lines.text(), asides);
        }
        String text = result.items().stream()
                .map(item -> YamlText.of(LookTree.of(item.name(), item.look())))
                .collect(Collectors.joining("---\n"));
        if (text.isEmpty()) {
            asides.add("the org has no deployments yet");
        }
        return new Rendering(text, asides);
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("export", cost);
        ArrayNode list = document.putArray("documents");
        for (ExportedDeployment item : result.items()) {
            ObjectNode one = list.addObject().put("deployment", item.name()).put("file", files.get(item.name()));
            one.set("look", LookTree.of(item.name(), item.look()));
        }
        JsonDocument.warnings(document, result.warnings());
        return JsonDocument.end(document, cost);
    }
}
