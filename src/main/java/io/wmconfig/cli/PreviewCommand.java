package io.wmconfig.cli;

import io.wmconfig.look.HexColor;
import io.wmconfig.report.Cost;
import io.wmconfig.report.PreviewPlaces;
import io.wmconfig.resolve.Target;
import io.wmconfig.source.LookFlag;
import io.wmconfig.walk.PreviewRequest;
import io.wmconfig.walk.PreviewResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code preview}: a picture of a look; without a deployment's name no org is asked. */
record PreviewCommand() implements Command {
    private static final String TITLE = "Messenger preview";
    private static final List<LookFlag> LOOK = List.of(
            LookFlag.PRIMARY,
            LookFlag.SECONDARY,
            LookFlag.BUTTON_TEXT,
            LookFlag.WIDGET_BACKGROUND,
            LookFlag.WIDGET_TEXT,
            LookFlag.HEADER_BACKGROUND,
            LookFlag.HEADER_TEXT,
            LookFlag.POSITION,
            LookFlag.SIDE_SPACE,
            LookFlag.BOTTOM_SPACE,
            LookFlag.LAUNCHER,
            LookFlag.LAUNCHER_STYLE,
            LookFlag.LAUNCHER_ICON,
            LookFlag.LAUNCHER_TEXT,
            LookFlag.TITLE,
            LookFlag.WELCOME,
            LookFlag.LOGO,
            LookFlag.LANGUAGE,
            LookFlag.DEFAULT_LANGUAGE,
            LookFlag.SET);

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String summary() {
        return "Draw a look before anyone sees it: launcher, window and header, on a page.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Deployment whose live look is drawn beside; without it, offline."));
        spec.addOption(Options.files());
        spec.addOption(Options.value("--id", "ID", "Id of the deployment, instead of its name."));
        Options.look(spec, LOOK);
        OptionGroups.add(
                spec,
                "%nPicture:%n",
                List.of(
                        Options.values(
                                List.of(ContrastFlags.PAGE),
                                "COLOR",
                                "Background of the page, repeatable (default a light and a dark one)."),
                        Options.value("--page-image", "PNG", "Picture of the page, to draw on."),
                        Options.value("--png", "FILE", "Save the picture, drawn by an installed Chromium."),
                        Options.on("Open it in the browser.", "--open")));
    }

    @Override
    public Work read(Arguments arguments) {
        boolean named = arguments.argument() != null || arguments.has("--id");
        Target target = named ? arguments.target() : null;
        List<RequestedLook> looks = named ? List.of(RequestedLook.one(arguments)) : RequestedLook.all(arguments, false);
        List<HexColor> pages = ContrastFlags.pages(arguments);
        String image = arguments.file("--page-image");
        String png = arguments.file("--png");
        boolean open = arguments.has("--open");
        return (tool, renderer) -> {
            String picture = image == null ? "" : tool.pagePicture(image);
            PreviewResult result = tool.preview(new PreviewRequest(target, title(looks), asked(looks), pages, picture));
            return renderer.preview(result, places(tool, result, png, open), cost(tool, target));
        };
    }

    private static String title(List<RequestedLook> looks) {
        return looks.size() == 1 && !looks.get(0).name().isEmpty()
                ? looks.get(0).name()
                : TITLE;
    }

    private static List<PreviewRequest.Asked> asked(List<RequestedLook> looks) {
        return looks.stream()
                .map(one -> new PreviewRequest.Asked(looks.size() == 1 ? "As asked" : one.name(), one.look()))
                .toList();
    }

    private static PreviewPlaces places(Tool tool, PreviewResult result, @Nullable String png, boolean open) {
        if (png != null) {
            tool.draw(result.page(), png);
        }
        return new PreviewPlaces(png, open ? tool.open(result.page().html()) : null);
    }

    private static @Nullable Cost cost(Tool tool, @Nullable Target target) {
        return target == null ? null : tool.cost();
    }
}
