package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.MemberPath;

/** Switches of a configuration that are no setting of a look, but decide whether it is seen (contract §4). */
public enum ConfigurationSwitch {
    MESSENGER("messenger.enabled"),
    /** Title, welcome and logo are on the home screen. */
    HOME_SCREEN("messenger.homeScreen.enabled"),
    /** Nothing of Messenger's own is drawn. */
    HEADLESS("headlessMode.enabled"),
    PORTAL("supportCenter.enabled");

    private final String path;

    ConfigurationSwitch(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    public boolean isOn(ObjectNode configuration) {
        return MemberPath.of(path).in(configuration).asBoolean(false);
    }
}
