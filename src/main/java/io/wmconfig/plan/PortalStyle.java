package io.wmconfig.plan;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.MemberPath;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.look.PaletteColor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The styling of a configuration's knowledge portal: the one place that the API has for a whole palette (contract §11).
 *
 * <p>The rule: a styling that is there is coloured, and none is made, because a portal is more than its colours.
 */
final class PortalStyle {
    private static final MemberPath ENABLED = MemberPath.of("supportCenter.enabled");
    private static final String GLOBAL = "supportCenter.styleSetting.globalStyle";
    private static final String HERO = "supportCenter.styleSetting.heroStyle";
    private static final MemberPath PRIMARY = MemberPath.of(GLOBAL + ".primaryColor");

    /** What has no entry has no place in a portal either. */
    private static final Map<PaletteColor, List<MemberPath>> PLACES = Map.ofEntries(
            entry(
                    PaletteColor.SECONDARY,
                    List.of(MemberPath.of(GLOBAL + ".primaryColorLight"), MemberPath.of(GLOBAL + ".primaryColorDark"))),
            entry(PaletteColor.WIDGET_BACKGROUND, List.of(MemberPath.of(GLOBAL + ".backgroundColor"))),
            entry(PaletteColor.WIDGET_TEXT, List.of(MemberPath.of(GLOBAL + ".textColor"))),
            entry(PaletteColor.HEADER_BACKGROUND, List.of(MemberPath.of(HERO + ".backgroundColor"))),
            entry(PaletteColor.HEADER_TEXT, List.of(MemberPath.of(HERO + ".textColor"))));

    private final ObjectNode configuration;

    PortalStyle(ObjectNode configuration) {
        this.configuration = configuration;
    }

    /** Returns whether the configuration has a portal that is styled. */
    boolean exists() {
        return MemberPath.of(GLOBAL).in(configuration).isObject()
                || MemberPath.of(HERO).in(configuration).isObject();
    }

    /** Returns whether visitors see the portal. */
    boolean isOn() {
        return ENABLED.in(configuration).asBoolean(false);
    }

    /** Returns whether a portal's styling could have such a colour. */
    static boolean knows(PaletteColor color) {
        return PLACES.containsKey(color);
    }

    /** Returns whether this portal's styling has such a colour. */
    boolean takes(PaletteColor color) {
        return PLACES.getOrDefault(color, List.of()).stream().anyMatch(this::isStyled);
    }

    /** Returns what the look sets here, in the order of its colours. */
    Map<MemberPath, HexColor> members(Look look) {
        Map<MemberPath, HexColor> members = new LinkedHashMap<>();
        if (!look.palette().portal()) {
            return members;
        }
        if (look.primary() != null && isStyled(PRIMARY)) {
            members.put(PRIMARY, look.primary());
        }
        look.palette()
                .colors()
                .forEach((color, value) -> PLACES.getOrDefault(color, List.of()).stream()
                        .filter(this::isStyled)
                        .forEach(path -> members.put(path, value)));
        return members;
    }

    private boolean isStyled(MemberPath path) {
        List<String> steps = path.steps();
        return new MemberPath(steps.subList(0, steps.size() - 1))
                .in(configuration)
                .isObject();
    }
}
