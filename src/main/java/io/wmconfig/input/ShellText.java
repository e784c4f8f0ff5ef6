package io.wmconfig.input;

import io.wmconfig.problem.HiddenCharacter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Quotes arguments for POSIX shells. */
public final class ShellText {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private ShellText() {}

    /** Returns the argument, quoted if needed. */
    static String typed(String argument) {
        if (HARMLESS.matcher(argument).matches()) {
            return argument;
        }
        boolean hides = argument.codePoints().anyMatch(point -> point != '\n' && HiddenCharacter.is(point));
        // Command substitution drops trailing line breaks.
        return hides && !argument.endsWith("\n") ? printed(argument) : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** Uses {@code printf} for hidden characters, because POSIX quotes have no escapes. */
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
     * Returns the {@code apply} command for these values, one flag per line.
     *
     * @param values without texts of other languages
     */
    public static String apply(String name, List<FlagValue> values) {
        StringBuilder text = new StringBuilder("wmconfig apply ").append(argument("--name", name));
        for (FlagValue value : values) {
            String flag = value.setting().flag();
            text.append(" \\\n  ").append(value.setting().takesValue() ? argument(flag, value.value()) : flag);
        }
        return text.append('\n').toString();
    }

    /** Joins flag and value, by {@code =} if the value has a leading hyphen and would be read as a flag. */
    public static String argument(String flag, String value) {
        return value.startsWith("-") ? flag + "=" + typed(value) : flag + " " + typed(value);
    }
}
