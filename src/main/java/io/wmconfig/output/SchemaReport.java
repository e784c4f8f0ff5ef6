package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.input.LookSchema;
import java.util.List;

/** The result of {@code schema}: the JSON Schema of a look file. */
public record SchemaReport() implements Report {
    @Override
    public Rendering text(Style style) {
        return new Rendering(JsonDocument.pretty(LookSchema.document()), List.of());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("schema");
        document.set("schema", LookSchema.document());
        return JsonDocument.end(document);
    }
}
