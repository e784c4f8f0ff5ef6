package io.wmconfig.web;

import static io.wmconfig.web.Markup.escaped;

import io.wmconfig.look.HexColor;
import io.wmconfig.look.Legibility;
import java.util.List;
import java.util.Locale;

/** The look in words: colours, contrast, and the position of the launcher. */
record LookFacts(Appearance look) {
    /**
     * Returns the text above the drawings.
     *
     * @param alone whether there is no other look
     * @param last whether no other look is next to it
     */
    String html(boolean alone, boolean last) {
        Legibility legibility = Legibility.of(look.primary(), List.of(), 0);
        StringBuilder facts = new StringBuilder();
        facts.append(fact("Primary", chip(look.primary().toString()) + look.primary()));
        facts.append(fact(
                "Text",
                chip(CustomLauncher.drawnOn(look.primary())) + (legibility.whiteText() ? "white" : "near-black") + ", "
                        + legibility.shown() + ":1 (" + legibility.verdict() + ")"));
        CustomLauncher launcher = look.launcher();
        if (look.isCustom()) {
            HexColor text = launcher.text();
            facts.append(fact("Hover", chip(launcher.hover().toString()) + launcher.hover()));
            facts.append(text == null ? "" : fact("Icon and text", chip(text.toString()) + text));
        }
        facts.append(fact("Launcher", place(launcher)));
        StringBuilder notes = new StringBuilder();
        look.notes().forEach(note -> notes.append("<li>").append(sentence(note)).append("</li>"));
        return "<section class=\"look" + (alone ? " alone" : last ? " last" : "") + "\"><h2>" + escaped(look.label())
                + "</h2><dl class=\"facts\">" + facts + "</dl>"
                + (notes.length() == 0 ? "" : "<ul class=\"notes\">" + notes + "</ul>") + "</section>\n";
    }

    private String place(CustomLauncher launcher) {
        if (!launcher.shown()) {
            return "none";
        }
        return (launcher.position().isTop() ? "top " : "bottom ") + (look.left() ? "left" : "right") + ", "
                + launcher.distances()
                + (look.isCustom() ? ", custom launcher" : look.isOnDemand() ? ", hidden until the page shows it" : "");
    }

    private static String sentence(String note) {
        String marked = escaped(note).replaceAll("`([^`]*)`", "<code>$1</code>");
        return marked.substring(0, 1).toUpperCase(Locale.ROOT) + marked.substring(1);
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + value + "</dd></div>";
    }

    static String chip(String color) {
        return "<span class=\"chip\" style=\"background:" + color + "\"></span>";
    }
}
