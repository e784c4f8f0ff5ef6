package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;

/** What was asked for but would not be seen, and why. Said, never hidden and never mended unasked. */
final class VisibilityWarnings {
    /** A longer caption is cut in the browser (contract §8). */
    private static final int CAPTION_LENGTH = 20;

    private final Look look;
    private final DocumentEditor editor;

    VisibilityWarnings(Look look, DocumentEditor editor) {
        this.look = look;
        this.editor = editor;
    }

    /** Returns the warnings for a configuration as it will be. */
    List<Warning> warnings(ObjectNode configuration) {
        List<Warning> warnings = unseen(configuration);
        warnings.addAll(new UnsupportedColors(look).inDeployment(configuration));
        return warnings;
    }

    /** Returns those about what Messenger itself draws. */
    List<Warning> unseen(ObjectNode configuration) {
        List<Warning> warnings = new ArrayList<>();
        boolean asked = asksForSomethingVisible();
        if (asked && !Member.MESSENGER.path().in(configuration).asBoolean(false)) {
            warnings.add(new Warning(
                    WarningKind.MESSENGER_OFF,
                    "the messenger of this configuration is off, so nothing of the look is seen; "
                            + "`--set messenger.enabled=true` switches it on"));
        }
        if (asked && Member.HEADLESS.path().in(configuration).asBoolean(false)) {
            warnings.add(new Warning(
                    WarningKind.HEADLESS_MODE,
                    "headless mode is on: the page draws its own messenger, nothing of the look is seen"));
        }
        if (editor.asksForHomeScreen()
                && !Member.HOME_SCREEN.path().in(configuration).asBoolean(false)) {
            warnings.add(new Warning(
                    WarningKind.HOME_SCREEN_OFF,
                    "title, welcome and logo stand on the home screen, which is off; "
                            + "`--set messenger.homeScreen.enabled=true` switches it on"));
        }
        launcher(configuration, warnings);
        return warnings;
    }

    private void launcher(ObjectNode configuration, List<Warning> warnings) {
        String style = Member.LAUNCHER_STYLE.path().in(configuration).asText("");
        boolean caption = editor.asksForCaption();
        LauncherPosition position = look.position();
        boolean top = position != null && position.isTop();
        if (position != null && top) {
            warnings.add(new Warning(
                    WarningKind.PAGE_LAUNCHER_NEEDED,
                    "the API has no top: the page draws that launcher; put there what `wmconfig snippet NAME --position "
                            + position.word() + pageColors() + "` prints"));
        }
        if (top && look.launcher() == LauncherVisibility.ON) {
            warnings.add(new Warning(
                    WarningKind.TWO_LAUNCHERS, "the built-in launcher stays on at the bottom, so visitors see two"));
        }
        if (asksForLauncher()
                && !top
                && Member.LAUNCHER.path().in(configuration).asText("").equalsIgnoreCase("Off")) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_OFF,
                    "the launcher is off, so it is not seen on the page; `--launcher on` shows it"));
        }
        if (caption && (style.isEmpty() || style.equalsIgnoreCase("Icon"))) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_TEXT_HIDDEN,
                    "the launcher shows its icon alone, not the text; `--launcher-style icon-and-text` shows both"));
        }
        if (look.launcherIcon() != null && style.equalsIgnoreCase("Text")) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_ICON_HIDDEN,
                    "the launcher shows its text alone, not the icon; `--launcher-style icon-and-text` shows both"));
        }
        String text = look.ownTexts().launcher();
        if (caption && text != null && length(text) > CAPTION_LENGTH) {
            warnings.add(new Warning(
                    WarningKind.LAUNCHER_TEXT_CUT,
                    "the browser cuts the launcher's text after " + CAPTION_LENGTH + " characters; this one has "
                            + length(text)));
        }
    }

    /** Returns the flags for the colours that only the page's launcher has. */
    private String pageColors() {
        StringBuilder flags = new StringBuilder();
        for (PaletteColor one : List.of(PaletteColor.SECONDARY, PaletteColor.BUTTON_TEXT)) {
            HexColor color = look.palette().of(one);
            flags.append(color == null ? "" : " " + one.flag() + " " + color.digits());
        }
        return flags.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private boolean asksForLauncher() {
        return look.position() != null
                || look.sideSpace() != null
                || look.bottomSpace() != null
                || look.launcherStyle() != null
                || look.launcherIcon() != null
                || editor.asksForCaption();
    }

    private boolean asksForSomethingVisible() {
        return asksForLauncher() || look.primary() != null || look.launcher() != null || editor.asksForHomeScreen();
    }
}
