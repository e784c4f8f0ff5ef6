package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;

/** Warns about requested settings that visitors would not see, and why; fixes nothing unless requested. */
public final class VisibilityWarnings {
    /** Browsers cut longer captions (contract §8). */
    private static final int CAPTION_LENGTH = 20;

    private static final List<LookSetting> LAUNCHER = List.of(
            LookSetting.POSITION,
            LookSetting.SIDE_SPACE,
            LookSetting.BOTTOM_SPACE,
            LookSetting.LAUNCHER_STYLE,
            LookSetting.LAUNCHER_ICON);

    private final Look look;
    private final DocumentEditor editor;

    VisibilityWarnings(Look look, DocumentEditor editor) {
        this.look = look;
        this.editor = editor;
    }

    /** Returns the warnings for the resulting configuration. */
    List<Warning> warnings(ObjectNode configuration) {
        List<Warning> warnings = unseen(configuration);
        warnings.addAll(new UnsupportedColors(look).inDeployment(configuration));
        return warnings;
    }

    /** Returns only the warnings about what Messenger itself draws. */
    List<Warning> unseen(ObjectNode configuration) {
        List<Warning> warnings = new ArrayList<>();
        boolean asked = asksForSomethingVisible();
        if (asked && !ConfigurationSwitch.MESSENGER.isOn(configuration)) {
            warnings.add(new Warning(
                    WarningKind.MESSENGER_OFF,
                    "visitors do not see the look because Messenger is disabled in this configuration; "
                            + "use `--set messenger.enabled=true` to enable it"));
        }
        if (asked && ConfigurationSwitch.HEADLESS.isOn(configuration)) {
            warnings.add(new Warning(
                    WarningKind.HEADLESS_MODE,
                    "headless mode is on: the page shows its own messenger, so nobody sees the look"));
        }
        if (editor.asksForHomeScreen() && !ConfigurationSwitch.HOME_SCREEN.isOn(configuration)) {
            warnings.add(new Warning(
                    WarningKind.HOME_SCREEN_OFF,
                    "title, welcome text and logo appear on the home screen, which is disabled; "
                            + "use `--set messenger.homeScreen.enabled=true` to enable it"));
        }
        launcher(configuration, warnings);
        return warnings;
    }

    private void launcher(ObjectNode configuration, List<Warning> warnings) {
        String style = live(configuration, LookSetting.LAUNCHER_STYLE);
        boolean caption = editor.asksForCaption();
        LauncherPosition position = look.position();
        boolean top = look.isAtTop();
        if (position != null && top) {
            warnings.add(new Warning(
                    WarningKind.PAGE_LAUNCHER_NEEDED,
                    "Genesys Cloud can't put its launcher at the top; add the code from "
                            + "`wmconfig snippet NAME --position "
                            + position.word() + launcherColors(look) + "` to your page"));
        }
        if (top && look.launcher() == LauncherVisibility.ON) {
            warnings.add(new Warning(
                    WarningKind.TWO_LAUNCHERS, "the built-in launcher is still on at the bottom, so visitors see two"));
        }
        if (asksForLauncher()
                && !top
                && live(configuration, LookSetting.LAUNCHER).equalsIgnoreCase(LauncherVisibility.OFF.apiWord())) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_OFF,
                    "the launcher is off, so it is not visible; use `--launcher on` to show it"));
        }
        if (caption && (style.isEmpty() || style.equalsIgnoreCase(LauncherStyle.ICON.apiWord()))) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_TEXT_HIDDEN,
                    "the launcher shows only its icon, not the text; use `--launcher-style icon-and-text` to"
                            + " show both"));
        }
        if (look.has(LookSetting.LAUNCHER_ICON) && style.equalsIgnoreCase(LauncherStyle.TEXT.apiWord())) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_ICON_HIDDEN,
                    "the launcher shows only its text, not the icon; use `--launcher-style icon-and-text` to"
                            + " show both"));
        }
        String text = look.ownTexts().get(LookSetting.LAUNCHER_TEXT);
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (caption && length > CAPTION_LENGTH) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_TEXT_CUT,
                    "browsers cut the launcher text after " + CAPTION_LENGTH + " characters; this one has " + length));
        }
    }

    private static String live(ObjectNode configuration, LookSetting setting) {
        return MemberPath.of(setting.path()).in(configuration).asText("");
    }

    /** Returns the flags for the colours that only a custom launcher has. */
    public static String launcherColors(Look look) {
        StringBuilder flags = new StringBuilder();
        for (LookSetting one : List.of(LookSetting.SECONDARY, LookSetting.BUTTON_TEXT)) {
            HexColor color = look.get(one);
            flags.append(color == null ? "" : " " + one.flag() + " " + color.digits());
        }
        return flags.toString();
    }

    private boolean asksForLauncher() {
        return editor.asksForCaption() || LAUNCHER.stream().anyMatch(look::has);
    }

    private boolean asksForSomethingVisible() {
        return asksForLauncher()
                || look.primary() != null
                || look.has(LookSetting.LAUNCHER)
                || editor.asksForHomeScreen();
    }
}
