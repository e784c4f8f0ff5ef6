package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The result of {@code sandbox}: the environment variables that connect wmconfig to it. */
public record SandboxReport(Map<String, String> variables) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        variables.forEach((name, value) -> lines.add("export " + name + "=" + value));
        if (!variables.containsKey("GENESYS_CLOUD_CLIENT_SECRET")) {
            lines.add("# and GENESYS_CLOUD_CLIENT_SECRET as it was given to --client");
        }
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("sandbox");
        variables.forEach(document.putObject("environment")::put);
        return JsonDocument.end(document);
    }
}
