package io.wmconfig.look;

public enum LauncherStyle implements ApiWord {
    ICON,
    TEXT,
    ICON_AND_TEXT
}
