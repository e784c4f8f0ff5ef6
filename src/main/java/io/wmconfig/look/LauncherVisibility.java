package io.wmconfig.look;

/** When the built-in launcher is shown. */
public enum LauncherVisibility implements ApiWord {
    ON,
    OFF,
    /** Hidden until the page shows it. */
    ON_DEMAND
}
