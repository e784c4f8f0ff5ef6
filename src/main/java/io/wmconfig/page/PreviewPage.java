package io.wmconfig.page;

import static io.wmconfig.page.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A picture of looks as one page that runs no script and asks no host for anything: launcher, window, header and
 * bubbles, on a desktop and on phones, on each backdrop.
 *
 * @param title of the page
 * @param looks side by side, one or two
 * @param backdrops one below the other, or side by side when there is one look
 * @param picture of the page behind, a PNG in Base64; empty for a sketch of a page
 */
public record PreviewPage(String title, List<Appearance> looks, List<Backdrop> backdrops, String picture) {
    private static final String NOTICE = "Drawn by wmconfig after Messenger 2.18: place, size and colour of launcher, "
            + "window, header and bubbles are Messenger's own; words and spacing inside the window, and the page behind "
            + "it, are a sketch. A bar stands for a text that Messenger chooses itself.";

    private static final String SWITCHES = "<div class=\"tools\">"
            + "<label><input type=\"checkbox\" id=\"measures\"> Offsets</label>"
            + "<label><input type=\"checkbox\" id=\"real\"> Real size</label></div>";

    /** Copies the lists. */
    public PreviewPage {
        looks = List.copyOf(looks);
        backdrops = List.copyOf(backdrops);
    }

    /** Returns the page, with switches for the offsets and for the real size. */
    public String html() {
        return page(SWITCHES);
    }

    /** Returns the page for a picture of it, on which nothing could be switched. */
    public String still() {
        return page("");
    }

    private String page(String switches) {
        String image = picture.isEmpty() ? "" : ".view { --_picture: url(data:image/png;base64," + picture + ") }\n";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <title>%1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <header class="top"><div><h1>%1$s</h1><p>How it looks to visitors. Nothing was written.</p></div>
                %6$s</header>
                <main class="looks%7$s" style="--_columns:%3$d">
                %4$s</main>
                <footer><p>%5$s</p></footer>
                </body>
                </html>
                """.formatted(
                escaped(title), style() + image, columns(), body(), NOTICE, switches, columns() == 1 ? " row" : "");
    }

    private int columns() {
        return looks.size() > 1 ? looks.size() : Math.min(2, backdrops.size());
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (Appearance look : looks) {
            body.append(new LookFacts(look).html(looks.size() == 1));
        }
        for (Backdrop backdrop : backdrops) {
            for (Appearance look : looks) {
                body.append(new Scene(look, backdrop).html());
            }
        }
        return body.toString();
    }

    private static String style() {
        try (InputStream style = PreviewPage.class.getResourceAsStream("preview.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
