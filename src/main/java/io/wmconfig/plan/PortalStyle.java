package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The styles of a configuration's knowledge portal: the only place where the API has a whole palette (contract §11).
 *
 * <p>Existing styles get the colours; none are created, because a portal is more than its colours.
 */
final class PortalStyle {
    private final ObjectNode configuration;

    PortalStyle(ObjectNode configuration) {
        this.configuration = configuration;
    }

    boolean exists() {
        return Arrays.stream(LookSetting.values()).anyMatch(this::takes);
    }

    boolean isOn() {
        return ConfigurationSwitch.PORTAL.isOn(configuration);
    }

    /** Returns whether the styles of a portal can contain that colour. */
    static boolean knows(LookSetting color) {
        return !color.portalPaths().isEmpty();
    }

    /** Returns whether this portal has the styles that contain that colour. */
    boolean takes(LookSetting color) {
        return color.portalPaths().stream().anyMatch(path -> isStyled(MemberPath.of(path)));
    }

    /** Returns the colours that the look sets in the portal, in the order of its settings. */
    Map<MemberPath, JsonNode> members(Look look) {
        Map<MemberPath, JsonNode> members = new LinkedHashMap<>();
        if (!look.has(LookSetting.PORTAL)) {
            return members;
        }
        for (LookSetting setting : LookSetting.values()) {
            for (String portalPath : setting.portalPaths()) {
                MemberPath path = MemberPath.of(portalPath);
                HexColor color = look.get(setting);
                if (color != null && isStyled(path)) {
                    members.put(path, ExactJson.text(color.toString()));
                }
            }
        }
        return members;
    }

    private boolean isStyled(MemberPath path) {
        return path.holder(configuration).isObject();
    }
}
