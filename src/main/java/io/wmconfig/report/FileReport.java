package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.terminal.Ink;
import java.util.List;

/** What is said about look files, as text and as JSON. */
final class FileReport {
    private FileReport() {}

    static Rendering validated(List<LookDocument> documents, boolean colored) {
        Lines lines = new Lines(colored);
        int width = documents.stream()
                .mapToInt(one -> Ink.harmless(one.deployment()).length())
                .max()
                .orElse(0);
        for (LookDocument one : documents) {
            String name = Ink.harmless(one.deployment());
            lines.add(Ink.NAME.on(name, colored)
                    + " ".repeat(width - name.length() + 2)
                    + Ink.harmless(one.place().toString()));
        }
        lines.add(documents.size() + (documents.size() == 1 ? " document" : " documents") + ", no mistakes.");
        return new Rendering(lines.text(), List.of());
    }

    static void validated(ObjectNode result, List<LookDocument> documents) {
        ArrayNode list = result.putArray("documents");
        for (LookDocument one : documents) {
            list.addObject()
                    .put("deployment", one.deployment())
                    .putObject("place")
                    .put("file", one.place().file())
                    .put("line", one.place().line())
                    .put("column", one.place().column());
        }
    }
}
