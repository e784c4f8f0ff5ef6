package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.MemberPath;

/** Switches of a configuration that are not look settings but decide whether visitors see the look (contract §4). */
public enum ConfigurationSwitch {
    MESSENGER("messenger.enabled"),
    /** The home screen, which shows title, welcome text and logo. */
    HOME_SCREEN("messenger.homeScreen.enabled"),
    /** Messenger draws nothing. */
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
