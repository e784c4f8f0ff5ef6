package io.wmconfig.output;

import java.util.List;

/** The result of {@code completion}: the completion script of a shell. */
public record CompletionReport(String shell, String script) implements Report {
    @Override
    public Rendering text(Style style) {
        return new Rendering(script, List.of());
    }

    @Override
    public Rendering json() {
        return JsonDocument.end(
                JsonDocument.start("completion").put("shell", shell).put("script", script));
    }
}
