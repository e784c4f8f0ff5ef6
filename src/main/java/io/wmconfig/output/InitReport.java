package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Init.InitResult;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.input.ShellText;
import java.util.ArrayList;
import java.util.List;

/** The result of {@code init}: the saved files, the deployments in the org, and the command to run next. */
public record InitReport(InitResult result) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        lines.add("Saved " + String.join(", ", result.files()) + ".");
        lines.add("");
        if (result.trial().deployments().isEmpty()) {
            lines.add("No deployments in " + result.org().stated() + " yet");
        }
        ListReport.add(lines, result.trial().deployments(), result.org(), style.colored());
        lines.add("");
        lines.add("Next: " + next());
        List<String> asides = new ArrayList<>();
        if (result.trial().problem() != null) {
            asides.add(Ansi.WARNING.on("warning: ", style.coloredAsides())
                    + Ansi.sanitize(result.trial().problem().summary() + "; "
                            + result.trial().problem().hint()));
        }
        return new Rendering(lines.text(), asides);
    }

    private String next() {
        String profile = result.org().profile();
        List<ObjectNode> deployments = result.trial().deployments();
        String name = deployments.isEmpty() ? "Support" : WritableFields.text(deployments.get(0), "name");
        return "wmconfig plan " + (profile == null ? "" : "--profile " + profile + " ")
                + ShellText.argument("--name", name) + " --primary 0056b3";
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("init");
        JsonDocument.org(document.putObject("org"), result.org());
        result.files().forEach(document.putArray("files")::add);
        ArrayNode list = document.putArray("deployments");
        result.trial().deployments().forEach(one -> JsonDocument.deployment(list.addObject(), one));
        return JsonDocument.end(document.put("next", next()));
    }
}
