package io.wmconfig.problem;

import java.util.Locale;

/**
 * Warnings about what works but may be unintended; the stable code of each is its name in lower case, with hyphens.
 *
 * <p>{@code docs/output.md} explains each of them to users, and a test compares it with this list.
 */
public enum WarningKind {
    ALIKE_NAMES,
    ALL_DOMAINS_ALLOWED,
    COLOR_WITHOUT_PLACE,
    CONFIGURATION_ADOPTED,
    CONFIGURATION_KEPT,
    DEFAULT_LANGUAGE_CHANGED,
    DEPLOYMENT_INACTIVE,
    DOMAINS_COPIED,
    DRAFT_DISCARDED,
    DRAFT_INCLUDED,
    DRAFT_IS_LIVE,
    DRAFT_OVERWRITTEN,
    DROPPED_BY_SERVICE,
    EXPORTED_UNDER_SET,
    FILE_LEFT,
    HEADLESS_MODE,
    HOME_SCREEN_OFF,
    ID_NOT_COPIED,
    LAUNCHER_ICON_HIDDEN,
    LAUNCHER_OFF,
    LAUNCHER_TEXT_CUT,
    LAUNCHER_TEXT_HIDDEN,
    LEFT_OUT,
    MESSENGER_OFF,
    NEAR_NAME,
    NEWER_VERSION_NOT_LIVE,
    NO_FLOW,
    NOT_EXPORTED,
    NOTHING_ASKED,
    NOTHING_DIFFERS,
    OWN_KEPT,
    PAGE_LAUNCHER_NEEDED,
    PICTURE_NOT_LOADED,
    PORTAL_MISSING,
    PORTAL_OFF,
    PORTAL_WITHOUT_COLOR,
    REFUSED_BY_SERVICE,
    REGION_ASSUMED,
    SANDBOX_DEPLOYMENT,
    TWO_LAUNCHERS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
