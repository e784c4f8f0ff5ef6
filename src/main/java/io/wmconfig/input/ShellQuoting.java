package io.wmconfig.input;

import io.wmconfig.problem.HiddenCharacter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How an argument is typed so that it arrives as it is. */
final class ShellQuoting {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private ShellQuoting() {}

    /** Returns the argument as POSIX shells take it; cmd.exe and PowerShell agree where no quotes are needed. */
    static String typed(String argument) {
        if (HARMLESS.matcher(argument).matches()) {
            return argument;
        }
        boolean hides = argument.codePoints().anyMatch(point -> point != '\n' && HiddenCharacter.is(point));
        // A shell drops line breaks at the end of what a command prints.
        return hides && !argument.endsWith("\n") ? printed(argument) : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** No quotes of POSIX know escapes. */
    private static String printed(String argument) {
        StringBuilder printed = new StringBuilder("\"$(printf '");
        argument.codePoints().forEach(point -> {
            if (point == '%') {
                printed.append("%%");
            } else if ("'\\!".indexOf(point) < 0 && !HiddenCharacter.is(point)) {
                printed.appendCodePoint(point);
            } else {
                for (byte unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    printed.append(String.format("\\%03o", unit & 0xff));
                }
            }
        });
        return printed.append("')\"").toString();
    }
}
