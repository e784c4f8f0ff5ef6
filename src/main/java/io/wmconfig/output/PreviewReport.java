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
 * A picture: the page, unless it went elsewhere.
 *
 * @param png the file that it was saved in; null when it was not
 * @param opened the page that a browser shows; null when none does
 * @param cost null when no org was asked
 */
public record PreviewReport(
        PreviewResult result,
        @Nullable String png,
        @Nullable String opened,
        @Nullable Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        String places =
                (png == null ? "" : "Picture: " + png + "\n") + (opened == null ? "" : "Opened: " + opened + "\n");
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
        document.put("html", result.page().html()).put("png", png).put("opened", opened);
        JsonDocument.warnings(document, result.warnings());
        return JsonDocument.end(document, cost);
    }

    private static void add(ObjectNode node, Appearance look) {
        CustomLauncher launcher = look.launcher();
        Legibility legibility = Legibility.of(look.primary(), List.of(), 0);
        node.put("label", look.label()).put("primary", look.primary().toString());
        node.put("text", legibility.whiteText() ? "white" : "dark").put("ratio", legibility.textRatio());
        node.put("launcher", launcher.shown()).put("pageLauncher", look.drawnByPage());
        node.put("position", launcher.position().word())
                .put("sideSpace", launcher.side())
                .put("bottomSpace", launcher.edge());
    }
}
