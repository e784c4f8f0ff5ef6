package io.wmconfig.cli;

import io.wmconfig.app.BrowserPrograms;
import io.wmconfig.app.Preview;
import io.wmconfig.app.Preview.LabelledLook;
import io.wmconfig.app.Preview.PreviewResult;
import io.wmconfig.app.PreviewFiles;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LookSetting;
import io.wmconfig.output.PreviewReport;
import io.wmconfig.plan.Target;
import io.wmconfig.web.PreviewPage;
import java.util.Arrays;
import java.util.List;

/** {@code preview}: renders a look on a sample page; offline unless a deployment is named. */
final class PreviewCommand extends Command {
    private static final String TITLE = "Messenger preview";
    private static final List<LookSetting> LOOK =
            Arrays.stream(LookSetting.values()).filter(LookSetting::isDrawn).toList();

    PreviewCommand() {
        super("preview", "Preview a look on a sample page");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("[NAME] [LOOK OPTIONS]")
                .usage("-f PATH [NAME]")
                .examples(
                        "wmconfig preview --primary 0056b3 --out preview.html",
                        "wmconfig preview Support --primary 0056b3 > preview.html",
                        "wmconfig preview -f looks/ --page f4f4f4 > preview.html")
                .section(
                        "Target",
                        Options.positional("NAME", "Deployment to compare with (optional; offline without it)"),
                        Options.id(),
                        Options.files())
                .section("Look", Options.look(LOOK))
                .section(
                        "Page",
                        Options.values(
                                List.of(ContrastCommand.PAGE),
                                "COLOR",
                                "Background of the page (repeatable, default a light and a dark one)"),
                        Options.value("--page-image", "PNG", "Screenshot to use as background"))
                .section(
                        "Output",
                        Options.value("--out", "FILE", "Save the HTML page"),
                        Options.value("--png", "FILE", "Save a PNG (requires Chromium)"),
                        Options.on("Open it in the browser", "--open"));
    }

    @Override
    Work read(Arguments arguments) {
        boolean named = arguments.namesDeployment();
        Target target = named ? arguments.target() : null;
        List<RequestedLook> looks = named ? List.of(RequestedLook.one(arguments)) : RequestedLook.all(arguments, false);
        List<HexColor> pages = ContrastCommand.pages(arguments);
        String image = arguments.file("--page-image");
        String out = arguments.file("--out");
        String png = arguments.file("--png");
        boolean open = arguments.has("--open");
        return (session, dialog) -> {
            PreviewFiles files =
                    new PreviewFiles(session.context().workingDirectory(), new BrowserPrograms(session.environment()));
            String picture = image == null ? "" : files.pagePicture(image);
            PreviewResult result = Preview.run(session, target, title(looks), labelled(looks), pages, picture);
            PreviewPage page = result.page();
            if (png != null) {
                files.draw(page.still(), page.tallest(), png, session.left());
            }
            boolean toTerminal =
                    dialog.terminal().outIsTerminal() && !session.options().json() && png == null;
            String file = out != null || open || toTerminal ? files.save(page.html(), out) : null;
            if (open && file != null) {
                files.open(file);
            }
            return new PreviewReport(result, png, file, target == null ? null : session.cost());
        };
    }

    private static String title(List<RequestedLook> looks) {
        return looks.size() == 1 && !looks.get(0).name().isEmpty()
                ? looks.get(0).name()
                : TITLE;
    }

    private static List<LabelledLook> labelled(List<RequestedLook> looks) {
        return looks.stream()
                .map(one -> new LabelledLook(looks.size() == 1 ? "Proposed" : one.name(), one.look()))
                .toList();
    }
}
