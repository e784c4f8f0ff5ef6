package io.wmconfig.plan;

import io.wmconfig.document.MemberPath;

/** Where in the API's documents each part of a look stands (contract §4). */
public enum Member {
    /** The one colour. */
    PRIMARY("messenger.styles.primaryColor"),
    /** Which corner. */
    POSITION("position.alignment"),
    /** Pixels from the side. */
    SIDE_SPACE("position.sideSpace"),
    /** Pixels from the bottom. */
    BOTTOM_SPACE("position.bottomSpace"),
    /** When the launcher is shown. */
    LAUNCHER("messenger.launcherButton.visibility"),
    /** What the launcher shows. */
    LAUNCHER_STYLE("messenger.launcherButton.displayType"),
    /** The launcher's picture. */
    LAUNCHER_ICON("messenger.launcherButton.icon.url"),
    /** The home screen's picture. */
    LOGO("messenger.homeScreen.logoUrl"),
    /** Whether there is a home screen: title, welcome and logo stand on it. */
    HOME_SCREEN("messenger.homeScreen.enabled"),
    /** Whether there is a messenger at all. */
    MESSENGER("messenger.enabled"),
    /** Whether nothing native is drawn. */
    HEADLESS("headlessMode.enabled"),
    /** The language of visitors whose own one is not offered. */
    LANGUAGE("defaultLanguage");

    /** Label of the home screen's heading. */
    public static final String TITLE_LABEL = "MessengerHomeHeaderTitle";
    /** Label of the line below it. */
    public static final String WELCOME_LABEL = "MessengerHomeHeaderSubTitle";
    /** Label on the launcher. */
    public static final String LAUNCHER_LABEL = "MessengerLauncherButtonText";

    private final String dotted;

    Member(String dotted) {
        this.dotted = dotted;
    }

    /** Returns its path in the configuration. */
    public MemberPath path() {
        return MemberPath.of(dotted);
    }
}
