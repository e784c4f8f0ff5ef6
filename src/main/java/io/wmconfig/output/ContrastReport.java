package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.Contrast;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import io.wmconfig.look.Legibility.OnPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The result of {@code contrast}; a ratio below a minimum is never rounded up to it. */
public record ContrastReport(Legibility legibility) implements Report {
    /** Returns the contrast in one line, for a plan. */
    static String line(Legibility legibility) {
        String pages = legibility.pages().stream()
                .map(page -> "launcher on " + page.background() + " " + ratio(page) + verdict(page))
                .collect(Collectors.joining(", "));
        String nearest = legibility.nearest() == null ? "" : "; nearest accessible: " + legibility.nearest();
        return text(legibility) + " text " + legibility.shown() + ":1 (" + legibility.verdict() + ")," + " " + pages
                + nearest;
    }

    @Override
    public Rendering text(Style style) {
        boolean colored = style.colored();
        // Not the lines that other reports share: they would load the JSON library, which nothing here needs.
        List<String> lines = new ArrayList<>();
        lines.add(Ansi.NAME.on(legibility.color().toString(), colored));
        String row = "  %-19s %8s   %s";
        lines.add(String.format(row, text(legibility) + " text", legibility.shown() + ":1", legibility.verdict()));
        for (OnPage page : legibility.pages()) {
            String verdict = page.passes() ? "passes" : "below the 3:1 minimum";
            lines.add(String.format(row, "launcher on " + page.background(), ratio(page), verdict));
        }
        if (legibility.nearest() != null) {
            lines.add("Nearest accessible colour of this hue: "
                    + Ansi.NAME.on(legibility.nearest().toString(), colored));
        } else if (!legibility.passes()) {
            lines.add("No colour of this hue is accessible on these pages");
        }
        return new Rendering(String.join("\n", lines) + "\n", List.of());
    }

    @Override
    public Rendering json() {
        return JsonDocument.end(add(JsonDocument.start("contrast"), legibility));
    }

    static ObjectNode add(ObjectNode node, Legibility legibility) {
        node.put("color", legibility.color().toString())
                .put("text", legibility.whiteText() ? "white" : "dark")
                .put("ratio", legibility.textRatio())
                .put("verdict", legibility.verdict())
                .put("passes", legibility.passes());
        ArrayNode pages = node.putArray("pages");
        legibility
                .pages()
                .forEach(page -> pages.addObject()
                        .put("background", page.background().toString())
                        .put("ratio", page.ratio())
                        .put("passes", page.passes()));
        HexColor nearest = legibility.nearest();
        return node.put("nearest", nearest == null ? null : nearest.toString());
    }

    private static String text(Legibility legibility) {
        return legibility.whiteText() ? "white" : "near-black";
    }

    private static String ratio(OnPage page) {
        return Legibility.shown(page.ratio(), Contrast.NON_TEXT) + ":1";
    }

    private static String verdict(OnPage page) {
        return page.passes() ? "" : " (low)";
    }
}
