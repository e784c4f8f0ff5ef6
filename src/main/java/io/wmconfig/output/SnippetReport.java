package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Snippet.SnippetResult;
import io.wmconfig.web.EmbedCode;

/** The result of {@code snippet}: the embed code, in the requested form. */
public record SnippetReport(SnippetResult result, SnippetForm form, Cost cost) implements Report {
    /** What text mode prints. */
    public enum SnippetForm {
        HTML,
        JAVASCRIPT,
        /** The Content-Security-Policy directives that the code needs. */
        POLICY
    }

    @Override
    public Rendering text(Style style) {
        String text = switch (form) {
            case HTML -> result.code().html();
            case JAVASCRIPT -> result.code().javascript();
            case POLICY -> String.join("\n", result.code().policy()) + "\n";
        };
        return new Rendering(text, TextLines.warnings(result.warnings(), style.coloredAsides()));
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("snippet", cost);
        JsonDocument.deployment(
                document.putObject("deployment"), result.existing().deployment());
        EmbedCode code = result.code();
        document.put("environment", code.site().environment())
                .put("domain", code.site().domain());
        document.put("pageLauncher", code.launcher() != null && code.launcher().shown());
        document.put("html", code.html()).put("js", code.javascript());
        code.policy().forEach(document.putArray("csp")::add);
        JsonDocument.warnings(document, result.warnings());
        return JsonDocument.end(document, cost);
    }
}
