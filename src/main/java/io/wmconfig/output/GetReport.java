package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Get.GetResult;
import io.wmconfig.genesys.Change;
import io.wmconfig.input.LookFiles;
import io.wmconfig.input.LookTree;
import io.wmconfig.input.ShellText;
import io.wmconfig.plan.ExportedLook;
import io.wmconfig.plan.LiveLook;
import io.wmconfig.plan.Observed.Existing;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of {@code get}: a deployment and its live look.
 *
 * @param asFlags whether the text is the {@code apply} command that produces the live look
 */
public record GetReport(GetResult result, boolean asFlags, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        if (asFlags) {
            return flags();
        }
        Existing existing = result.existing();
        TextLines lines = new TextLines(style.colored(), style.fullColor());
        lines.heading(existing, cost.org());
        List<Change> settings = new ArrayList<>();
        LiveLook.of(existing).properties().forEach(one -> settings.add(new Change(one.getKey(), null, one.getValue())));
        lines.changes(settings);
        lines.add("Deployment " + existing.id());
        lines.add("Configuration " + existing.configuration() + ", version " + existing.live()
                + (result.latest().equals(existing.live()) ? "" : " live, newest is " + result.latest())
                + (result.draftDiffers() ? ", draft has unpublished changes" : ""));
        if (!existing.neighbours().isEmpty()) {
            lines.add("Also used by " + TextLines.words(existing.neighbours()));
        }
        return new Rendering(lines.text(), List.of());
    }

    private Rendering flags() {
        ExportedLook.Exported exported = ExportedLook.forFlags(result.existing());
        String document = LookTree.of("", exported.look()).toString();
        String name = result.existing().name();
        return new Rendering(
                ShellText.apply(name, LookFiles.values(name, document)),
                TextLines.warnings(exported.warnings(), false));
    }

    @Override
    public Rendering json() {
        Existing existing = result.existing();
        ObjectNode document = JsonDocument.start("get", cost);
        ObjectNode configuration = JsonDocument.existing(document, existing)
                .put("latestVersion", result.latest().name())
                .put("draftDiffers", result.draftDiffers());
        JsonDocument.shared(configuration, existing.neighbours());
        document.set("look", LiveLook.of(existing));
        return JsonDocument.end(document, cost);
    }
}
