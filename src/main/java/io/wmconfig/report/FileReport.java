package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.lookfile.LookTree;
import io.wmconfig.lookfile.YamlText;
import io.wmconfig.plan.Warning;
import io.wmconfig.resolve.NameSimilarity;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.ExportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about look files, as text and as JSON. */
final class FileReport {
    private FileReport() {}

    static Rendering validated(List<LookDocument> documents, boolean colored, boolean coloredAsides) {
        TextLines lines = new TextLines(colored);
        int width = documents.stream()
                .mapToInt(one -> Ansi.sanitize(one.deployment()).length())
                .max()
                .orElse(0);
        for (LookDocument one : documents) {
            String name = Ansi.sanitize(one.deployment());
            lines.add(Ansi.NAME.on(name, colored)
                    + " ".repeat(width - name.length() + 2)
                    + Ansi.sanitize(one.place().toString()));
        }
        lines.add(documents.size() + (documents.size() == 1 ? " document" : " documents") + ", no mistakes.");
        return new Rendering(lines.text(), TextRenderer.warnings(alike(documents), coloredAsides));
    }

    /** Without the org nobody knows which of the names exist, and one spelling too many may be a mistake. */
    private static List<Warning> alike(List<LookDocument> documents) {
        List<String> names = documents.stream().map(LookDocument::deployment).toList();
        return documents.stream()
                .filter(one -> one.create() == null)
                .map(one -> Stream.concat(Stream.of(one.deployment()), NameSimilarity.slipsOf(one.deployment(), names).stream())
                        .toList())
                .filter(group -> group.size() > 1)
                .map(group -> documents.stream()
                        .filter(one -> group.contains(one.deployment()))
                        .map(one -> QuotedInput.all(List.of(one.deployment())) + " (" + one.place() + ")")
                        .collect(Collectors.joining(", ")))
                .distinct()
                .map(group -> new Warning(
                        "alike-names",
                        group + " differ only in case, spaces, punctuation or the way letters are encoded; if they are "
                                + "meant, add `create: true` to those to create"))
                .toList();
    }

    /** Files are the result themselves, unless they were written: then the result is their names. */
    static Rendering exported(ExportResult result, Map<String, String> files, List<String> asides) {
        if (!files.isEmpty()) {
            TextLines lines = new TextLines(false);
            files.values().forEach(file -> lines.add(Ansi.sanitize(file)));
            return new Rendering(lines.text(), asides);
        }
        String text = result.items().stream()
                .map(item -> YamlText.of(LookTree.of(item.name(), item.look())))
                .collect(Collectors.joining("---\n"));
        List<String> said = new ArrayList<>(asides);
        if (text.isEmpty()) {
            said.add("the org has no deployments yet");
        }
        return new Rendering(text, said);
    }

    static void exported(ObjectNode document, ExportResult result, Map<String, String> files) {
        ArrayNode list = document.putArray("documents");
        for (ExportResult.ExportedDeployment item : result.items()) {
            ObjectNode one = list.addObject().put("deployment", item.name());
            one.put("file", files.get(item.name()));
            one.set("look", LookTree.of(item.name(), item.look()));
        }
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
        JsonRenderer.warnings(result, alike(documents));
    }
}
