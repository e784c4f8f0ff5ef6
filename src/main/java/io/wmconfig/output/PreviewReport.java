package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Preview.PreviewResult;
import io.wmconfig.look.Legibility;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.web.Appearance;
import io.wmconfig.web.CustomLauncher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code preview}: the page, or where it was saved.
 *
 * @param png the saved screenshot; null for none
 * @param file the saved page; null for none
 * @param cost null if no request was sent
 */
public record PreviewReport(
        PreviewResult result,
        @Nullable String png,
        @Nullable String file,
        @Nullable Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        String places = (png == null ? "" : "Picture: " + png + "\n") + (file == null ? "" : "Preview: " + file + "\n");
        return new Rendering(
                places.isEmpty() ? result.page().html() : places,
                TextLines.warnings(result.warnings(), style.coloredAsides()));
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("preview", cost);
        Existing existing = result.existing();
        if (existing != null) {
            JsonDocument.deployment(document.putObject("deployment"), existing.deployment());
        }
        ArrayNode looks = document.putArray("looks");
        result.page().looks().forEach(look -> add(looks.addObject(), look));
        document.put("html", result.page().html()).put("png", png).put("file", file);
        JsonDocument.warnings(document, result.warnings());
        return JsonDocument.end(document, cost);
    }

    private static void add(ObjectNode node, Appearance look) {
        CustomLauncher launcher = look.launcher();
        Legibility legibility = Legibility.of(look.primary(), List.of(), 0);
        node.put("label", look.label()).put("primary", look.primary().toString());
        node.put("text", legibility.whiteText() ? "white" : "dark").put("ratio", legibility.textRatio());
        node.put("launcher", launcher.shown() && !look.isOnDemand())
                .put("pageLauncher", look.isCustom())
                .put("onDemand", look.isOnDemand());
        node.put("position", launcher.position().word())
                .put("sideSpace", launcher.side())
                .put("bottomSpace", launcher.edge());
    }
}
