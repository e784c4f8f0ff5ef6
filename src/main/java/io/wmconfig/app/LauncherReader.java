package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.PlannedColor;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.web.CustomLauncher;
import org.jspecify.annotations.Nullable;

/** Builds a custom launcher: requested settings win over live ones, and Messenger's defaults fill the rest. */
final class LauncherReader {
    private final Look look;
    private final ObjectNode live;

    /** Takes the requested look, and the live one as JSON with the names of look settings. */
    LauncherReader(Look look, ObjectNode live) {
        this.look = look;
        this.live = live;
    }

    HexColor primary() {
        HexColor color = value(LookSetting.PRIMARY);
        return color == null ? PlannedColor.STANDARD : color;
    }

    CustomLauncher launcher(boolean shown, boolean autoOpen) {
        HexColor primary = primary();
        HexColor hover = look.get(LookSetting.SECONDARY);
        LauncherPosition position = value(LookSetting.POSITION);
        LauncherStyle style = value(LookSetting.LAUNCHER_STYLE);
        return new CustomLauncher(
                shown,
                position == null ? LauncherPosition.AUTO : position,
                pixels(LookSetting.SIDE_SPACE),
                pixels(LookSetting.BOTTOM_SPACE),
                primary,
                hover == null ? primary : hover,
                look.get(LookSetting.BUTTON_TEXT),
                style == null ? LauncherStyle.ICON : style,
                label(),
                value(LookSetting.LAUNCHER_ICON),
                autoOpen);
    }

    private String label() {
        String text = look.ownTexts().get(LookSetting.LAUNCHER_TEXT);
        String label = text == null ? live(LookSetting.LAUNCHER_TEXT, "") : text;
        if (!label.isEmpty()) {
            return label;
        }
        String language = live(LookSetting.LANGUAGE, "en");
        return language.startsWith("en") ? LookSetting.LAUNCHER_TEXT.standard() : CustomLauncher.label(language);
    }

    private int pixels(LookSetting setting) {
        Integer asked = look.get(setting);
        try {
            return asked == null ? Integer.parseInt(live(setting, setting.standard())) : asked;
        } catch (NumberFormatException e) {
            return Integer.parseInt(setting.standard());
        }
    }

    private String live(LookSetting setting, String otherwise) {
        return live.path(setting.jsonName()).asText(otherwise);
    }

    /** Returns the requested value, otherwise the live one; null if there is none or it is unknown. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the setting's shape determines the type
    private <T> @Nullable T value(LookSetting setting) {
        Object asked = look.values().get(setting);
        if (asked != null) {
            return (T) asked;
        }
        try {
            String text = live(setting, "");
            return text.isEmpty() ? null : (T) setting.shape().parse(text);
        } catch (ProblemException e) {
            return null;
        }
    }
}
