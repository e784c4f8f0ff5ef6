package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.plan.ConfigurationSwitch;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.VisibilityWarnings;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.web.Appearance;
import io.wmconfig.web.Appearance.LauncherKind;
import io.wmconfig.web.CustomLauncher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines how a look would appear to visitors. */
final class AppearanceReader {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

    private final Look asked;
    private final ObjectNode look;
    private final LookProjection projection;
    private final boolean active;
    private final boolean headless;
    private final boolean messenger;
    private final boolean home;
    private final CustomLauncher launcher;
    private final LauncherKind kind;

    AppearanceReader(Look asked, LookProjection projection) {
        this.asked = asked;
        this.projection = projection;
        this.look = projection.look();
        ObjectNode document = projection.document();
        this.active = look.path("active").asBoolean(true);
        this.headless = ConfigurationSwitch.HEADLESS.isOn(document);
        this.messenger = ConfigurationSwitch.MESSENGER.isOn(document) && !headless;
        this.home = ConfigurationSwitch.HOME_SCREEN.isOn(document);
        String visibility = look.path("launcher").asText(LauncherVisibility.ON.word());
        this.kind = asked.needsCustomLauncher()
                ? LauncherKind.CUSTOM
                : visibility.equals(LauncherVisibility.ON_DEMAND.word())
                        ? LauncherKind.ON_DEMAND
                        : LauncherKind.BUILT_IN;
        boolean shown = kind != LauncherKind.BUILT_IN || visibility.equals(LauncherVisibility.ON.word());
        this.launcher = new LauncherReader(asked, look).launcher(active && messenger && shown, false);
    }

    Appearance read(String label) {
        return new Appearance(
                label,
                new LauncherReader(asked, look).primary(),
                launcher,
                kind,
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

    /** Returns warnings about what visitors would not see, and about what the preview does not show. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(projection.warnings());
        if (!active) {
            add(
                    warnings,
                    new Warning(
                            WarningKind.DEPLOYMENT_INACTIVE, "the deployment is inactive, so visitors see nothing"));
        }
        if (headless) {
            add(
                    warnings,
                    new Warning(
                            WarningKind.HEADLESS_MODE,
                            "headless mode is on, so visitors see the page's own messenger instead"));
        } else if (!messenger) {
            add(
                    warnings,
                    new Warning(
                            WarningKind.MESSENGER_OFF,
                            "visitors see nothing because Messenger is disabled in this configuration"));
        }
        if (active && messenger && !launcher.shown()) {
            add(
                    warnings,
                    new Warning(WarningKind.LAUNCHER_OFF, "the launcher is off, so the page has to open the window"));
        }
        if (kind == LauncherKind.CUSTOM) {
            add(
                    warnings,
                    new Warning(
                            WarningKind.PAGE_LAUNCHER_NEEDED,
                            "this is a custom launcher; add the code from `wmconfig snippet NAME"
                                    + VisibilityWarnings.launcherColors(asked) + "` to your page"));
        }
        if (launcher.icon() != null || look.has("logo")) {
            warnings.add(new Warning(
                    WarningKind.PICTURE_NOT_LOADED,
                    "icons and logos aren't downloaded; dashed placeholders mark them"));
        }
        return warnings;
    }

    private static void add(List<Warning> warnings, Warning one) {
        if (warnings.stream().noneMatch(other -> other.kind() == one.kind())) {
            warnings.add(one);
        }
    }
}
