package io.wmconfig.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.Legibility;
import io.wmconfig.page.Appearance;
import io.wmconfig.page.CustomLauncher;
import io.wmconfig.walk.PreviewResult;
import java.util.List;

/** The words about a picture: the page itself, unless it went elsewhere. */
final class PreviewReport {
    private final PreviewResult result;
    private final PreviewPlaces places;

    PreviewReport(PreviewResult result, PreviewPlaces places) {
        this.result = result;
        this.places = places;
    }

    /** Returns the page, or where it went. */
    String text() {
        if (places.png() == null && places.opened() == null) {
            return result.page().html();
        }
        return (places.png() == null ? "" : "Picture: " + places.png() + "\n")
                + (places.opened() == null ? "" : "Opened: " + places.opened() + "\n");
    }

    /** Fills a document with it. */
    void json(ObjectNode document) {
        ArrayNode looks = document.putArray("looks");
        for (Appearance look : result.page().looks()) {
            look(looks.addObject(), look);
        }
        document.put("html", result.page().html()).put("png", places.png()).put("opened", places.opened());
        JsonRenderer.warnings(document, result.warnings());
    }

    private static void look(ObjectNode node, Appearance look) {
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
