package io.wmconfig.source;

import java.util.regex.Pattern;

/** How an argument is typed so that it arrives as it is. */
final class Shell {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private Shell() {}

    /** Returns the argument as POSIX shells take it; cmd.exe and PowerShell agree where no quotes are needed. */
    static String typed(String argument) {
        return HARMLESS.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
