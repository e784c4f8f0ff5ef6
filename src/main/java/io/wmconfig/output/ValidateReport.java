package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.input.LookDocument;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.NameSimilarity;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of {@code validate}: look files without errors. */
public record ValidateReport(List<LookDocument> documents) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        int width = TextLines.width(documents, one -> Ansi.sanitize(one.deployment()));
        for (LookDocument one : documents) {
            String name = Ansi.sanitize(one.deployment());
            lines.add(Ansi.NAME.on(name, style.colored())
                    + " ".repeat(width - name.length() + 2)
                    + Ansi.sanitize(one.place().toString()));
        }
        lines.add(documents.size() + (documents.size() == 1 ? " document" : " documents") + ", no errors.");
        return new Rendering(lines.text(), TextLines.warnings(alike(), style.coloredAsides()));
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("validate");
        ArrayNode list = document.putArray("documents");
        documents.forEach(one -> JsonDocument.place(list.addObject().put("deployment", one.deployment()), one.place()));
        JsonDocument.warnings(document, alike());
        return JsonDocument.end(document);
    }

    /** Warns about names that differ only in spelling: one may be a typo; offline, it is unknown which ones exist. */
    private List<Warning> alike() {
        List<String> names = documents.stream().map(LookDocument::deployment).toList();
        return documents.stream()
                .filter(one -> one.create() == null)
                .map(one -> Stream.concat(
                                Stream.of(one.deployment()), NameSimilarity.slipsOf(one.deployment(), names).stream())
                        .toList())
                .filter(group -> group.size() > 1)
                .map(group -> documents.stream()
                        .filter(one -> group.contains(one.deployment()))
                        .map(one -> QuotedInput.all(List.of(one.deployment())) + " (" + one.place() + ")")
                        .collect(Collectors.joining(", ")))
                .distinct()
                .map(group -> new Warning(
                        WarningKind.ALIKE_NAMES,
                        group + " differ only in case, spaces, punctuation or letter encoding; to create both,"
                                + " add `create: true`"))
                .toList();
    }
}
