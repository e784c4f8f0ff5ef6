package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.page.Appearance;
import io.wmconfig.page.CustomLauncher;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what visitors would see of a look. */
final class AppearanceReader {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

    private final Look asked;
    private final ObjectNode look;
    private final LookProjection sketch;
    private final boolean active;
    private final boolean messenger;
    private final boolean home;
    private final CustomLauncher launcher;
    private final boolean drawnByPage;

    AppearanceReader(Look asked, LookProjection sketch) {
        this.asked = asked;
        this.sketch = sketch;
        this.look = sketch.look();
        ObjectNode document = sketch.document();
        this.active = look.path("active").asBoolean(true);
        boolean headless = document.path("headlessMode").path("enabled").asBoolean(false);
        this.messenger = document.path("messenger").path("enabled").asBoolean(false) && !headless;
        this.home =
                document.path("messenger").path("homeScreen").path("enabled").asBoolean(false);
        this.drawnByPage = asked.palette().asksForPageLauncher()
                || (asked.position() != null && asked.position().isTop());
        boolean builtIn = look.path("launcher").asText("on").equals("on");
        this.launcher =
                new LauncherReader(asked, look).launcher(active && messenger && (drawnByPage || builtIn), false);
    }

    /** Returns what is drawn, under a label. */
    Appearance read(String label) {
        return new Appearance(
                label,
                new LauncherReader(asked, look).primary(),
                launcher,
                drawnByPage,
                active && messenger,
                home,
                text("title"),
                text("welcome"),
                look.has("logo"),
                RIGHT_TO_LEFT.contains(look.path("language").asText("").split("-", 2)[0]),
                warnings().stream().map(Warning::message).toList());
    }

    private @Nullable String text(String key) {
        String text = look.path(key).asText("");
        return text.isEmpty() ? null : text;
    }

    /** Returns what would not be seen, and what the drawing does not show. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(sketch.warnings());
        if (!active) {
            add(
                    warnings,
                    new Warning(WarningKind.DEPLOYMENT_INACTIVE, "the deployment is inactive, so nobody sees it"));
        }
        if (sketch.document().path("headlessMode").path("enabled").asBoolean(false)) {
            add(
                    warnings,
                    new Warning(WarningKind.HEADLESS_MODE, "headless mode is on: the page draws its own messenger"));
        } else if (!messenger) {
            add(warnings, new Warning(WarningKind.MESSENGER_OFF, "the messenger of this configuration is off"));
        }
        if (active && messenger && !launcher.shown()) {
            add(
                    warnings,
                    new Warning(WarningKind.LAUNCHER_OFF, "the launcher is off: the page has to open the window"));
        }
        if (drawnByPage) {
            add(
                    warnings,
                    new Warning(
                            WarningKind.PAGE_LAUNCHER_NEEDED,
                            "the page draws that launcher; put there what `wmconfig snippet NAME" + flags()
                                    + "` prints"));
        }
        if (launcher.icon() != null || look.has("logo")) {
            warnings.add(new Warning(
                    WarningKind.PICTURE_NOT_LOADED, "icon and logo are not fetched; a dashed line stands for them"));
        }
        return warnings;
    }

    private static void add(List<Warning> warnings, Warning one) {
        if (warnings.stream().noneMatch(other -> other.kind() == one.kind())) {
            warnings.add(one);
        }
    }

    private String flags() {
        StringBuilder flags = new StringBuilder();
        for (PaletteColor one : List.of(PaletteColor.SECONDARY, PaletteColor.BUTTON_TEXT)) {
            HexColor color = asked.palette().of(one);
            flags.append(color == null ? "" : " " + one.flag() + " " + color.digits());
        }
        return flags.toString();
    }
}
