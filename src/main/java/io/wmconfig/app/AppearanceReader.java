package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.Look;
import io.wmconfig.plan.ConfigurationSwitch;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.VisibilityWarnings;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.web.Appearance;
import io.wmconfig.web.CustomLauncher;
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
    private final boolean headless;
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
        this.headless = ConfigurationSwitch.HEADLESS.isOn(document);
        this.messenger = ConfigurationSwitch.MESSENGER.isOn(document) && !headless;
        this.home = ConfigurationSwitch.HOME_SCREEN.isOn(document);
        this.drawnByPage = asked.needsCustomLauncher();
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
        if (headless) {
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
                            "the page draws that launcher; put there what `wmconfig snippet NAME"
                                    + VisibilityWarnings.launcherColors(asked) + "` prints"));
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
}
