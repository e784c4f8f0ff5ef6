package io.wmconfig.web;

import static io.wmconfig.web.Markup.escaped;

import java.util.List;

/**
 * Renders looks as one self-contained page without scripts: launcher, window, header and bubbles, on a desktop and on
 * phones, on each backdrop.
 *
 * @param looks shown in rows of two
 * @param backdrops one below the other, or side by side if there is only one look
 * @param picture screenshot of the page behind, a PNG in Base64; empty for an example page
 */
public record PreviewPage(String title, List<Appearance> looks, List<Backdrop> backdrops, String picture) {
    /** Pixels; Chromium fails on larger screenshots. */
    private static final int TALLEST_PICTURE = 16_000;

    private static final int ABREAST = 2;

    private static final String NOTICE = "Modelled on Messenger 2.18: colours, launcher and window position match it; "
            + "text, spacing and the window's height are approximate, and the page behind is an example. Title and "
            + "welcome text appear on the home screen; text chosen by Messenger itself is left out.";

    private static final String SWITCHES = "<div class=\"tools\">"
            + "<label><input type=\"checkbox\" id=\"measures\"> Offsets</label>"
            + "<label><input type=\"checkbox\" id=\"real\"> Real size</label></div>";

    public PreviewPage {
        looks = List.copyOf(looks);
        backdrops = List.copyOf(backdrops);
    }

    /** Returns the page, with checkboxes for offsets and real size. */
    public String html() {
        return page(SWITCHES);
    }

    /** Returns the page for a screenshot, without the checkboxes. */
    public String still() {
        return page("");
    }

    /** Returns a height in pixels that exceeds the page; the screenshot is cropped afterwards. */
    public int tallest() {
        int rows = (looks.size() + ABREAST - 1) / ABREAST;
        int notes = looks.stream().mapToInt(look -> look.notes().size()).max().orElse(0);
        return Math.min(TALLEST_PICTURE, 600 + rows * (400 + 100 * notes + 1100 * backdrops.size()));
    }

    private String page(String switches) {
        String image = picture.isEmpty() ? "" : ".view { --_picture: url(data:image/png;base64," + picture + ") }\n";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
                style-src 'unsafe-inline'; img-src data:">
                <title>%1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <header class="top"><div><h1>%1$s</h1><p>What visitors would see. Nothing has been changed.</p></div>
                %6$s</header>
                <main class="looks%7$s" style="--_columns:%3$d">
                %4$s</main>
                <footer><p>%5$s</p></footer>
                </body>
                </html>
                """.formatted(
                        escaped(title),
                        EmbedCode.resource("preview.css") + image,
                        columns(),
                        body(),
                        NOTICE,
                        switches,
                        columns() == 1 ? " row" : "");
    }

    private int columns() {
        return looks.size() > 1 ? ABREAST : Math.min(ABREAST, backdrops.size());
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int from = 0; from < looks.size(); from += ABREAST) {
            List<Appearance> abreast = looks.subList(from, Math.min(from + ABREAST, looks.size()));
            for (Appearance look : abreast) {
                body.append(new LookFacts(look).html(looks.size() == 1, abreast.size() == 1));
            }
            for (Backdrop backdrop : backdrops) {
                for (Appearance look : abreast) {
                    body.append(new Scene(look, backdrop).html(looks.size() > 1 && abreast.size() == 1));
                }
            }
        }
        return body.toString();
    }
}
