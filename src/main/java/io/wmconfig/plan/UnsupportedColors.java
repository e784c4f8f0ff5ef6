package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;

/** Warns about requested colours that cannot be applied, and why: Messenger would silently ignore them. */
public final class UnsupportedColors {
    private final Look look;
    private final List<LookSetting> colors;

    public UnsupportedColors(Look look) {
        this.look = look;
        this.colors = new ArrayList<>(LookSetting.PALETTE);
        colors.retainAll(look.values().keySet());
    }

    /** Returns the warnings for the resulting configuration. */
    List<Warning> inDeployment(ObjectNode configuration) {
        PortalStyle portal = new PortalStyle(configuration);
        List<Warning> warnings = new ArrayList<>();
        for (LookSetting color : colors) {
            boolean inPortal = look.has(LookSetting.PORTAL) && portal.takes(color);
            if (!inPortal && !(look.isAtTop() && onLauncher(color))) {
                warnings.add(warning(color, portalWords(color, portal) + pageWords(color)));
            }
        }
        if (look.has(LookSetting.PORTAL)) {
            portalWarnings(portal, warnings);
        }
        return warnings;
    }

    private void portalWarnings(PortalStyle portal, List<Warning> warnings) {
        if (colors.isEmpty() && look.primary() == null) {
            warnings.add(new Warning(WarningKind.PORTAL_WITHOUT_COLOR, "`--portal` needs a colour"));
        } else if (!portal.exists() && colors.isEmpty()) {
            warnings.add(new Warning(
                    WarningKind.PORTAL_MISSING,
                    "`--portal` has no effect: this configuration has no styled knowledge portal"));
        } else if (portal.exists() && !portal.isOn()) {
            warnings.add(
                    new Warning(WarningKind.PORTAL_OFF, "the knowledge portal is off, so nobody sees its colours"));
        }
    }

    /** Returns the warnings about colours that a custom launcher cannot use either. */
    public List<Warning> onPage() {
        return colors.stream()
                .filter(color -> !onLauncher(color))
                .map(color -> warning(color, PortalStyle.knows(color) ? "; " + portalFlag("a knowledge portal") : ""))
                .toList();
    }

    private static boolean onLauncher(LookSetting color) {
        return color == LookSetting.SECONDARY || color == LookSetting.BUTTON_TEXT;
    }

    private static Warning warning(LookSetting color, String more) {
        return new Warning(
                WarningKind.COLOR_WITHOUT_PLACE, "`" + color.flag() + "` can't be applied: " + reason(color) + more);
    }

    private static String reason(LookSetting color) {
        return switch (color) {
            case SECONDARY -> "Messenger only has the primary colour";
            case BUTTON_TEXT, HEADER_TEXT -> "Messenger chooses white or near-black text on the primary colour";
            case WIDGET_BACKGROUND -> "the background of Messenger's window cannot be set";
            case WIDGET_TEXT -> "the colour of the text in Messenger's window cannot be set";
            case HEADER_BACKGROUND -> "the Messenger header always uses the primary colour";
            default -> throw new IllegalArgumentException(color + " is no colour of the palette");
        };
    }

    private String portalWords(LookSetting color, PortalStyle portal) {
        if (!PortalStyle.knows(color)) {
            return "";
        }
        if (!portal.takes(color)) {
            return ", and this configuration has no knowledge portal with that colour";
        }
        return look.has(LookSetting.PORTAL) ? "" : "; " + portalFlag("the knowledge portal");
    }

    private static String portalFlag(String portal) {
        return "use `wmconfig apply … --portal` to apply it to " + portal;
    }

    private static String pageWords(LookSetting color) {
        return onLauncher(color)
                ? "; the custom launcher can use it: `wmconfig snippet NAME " + color.flag() + "`"
                : "";
    }
}
