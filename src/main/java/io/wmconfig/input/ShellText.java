package io.wmconfig.input;

import io.wmconfig.problem.HiddenCharacter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What is typed into a POSIX shell so that it arrives as it is. */
public final class ShellText {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private ShellText() {}

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

    /**
     * Returns the command that asks for these values, a flag a line.
     *
     * @param name of the deployment
     * @param values none of which is for another language than the default one
     */
    public static String apply(String name, List<FlagValue> values) {
        StringBuilder text = new StringBuilder("wmconfig apply ").append(argument("--name", name));
        for (FlagValue value : values) {
            String flag = value.setting().flag();
            text.append(" \\\n  ").append(value.setting().takesValue() ? argument(flag, value.value()) : flag);
        }
        return text.append('\n').toString();
    }

    /** What begins with a hyphen would be taken for the next flag. */
    private static String argument(String flag, String value) {
        return value.startsWith("-") ? flag + "=" + typed(value) : flag + " " + typed(value);
    }
}
