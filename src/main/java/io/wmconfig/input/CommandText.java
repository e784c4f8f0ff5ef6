package io.wmconfig.input;

import java.util.List;

/** A command line as it is typed into a POSIX shell. */
public final class CommandText {
    private CommandText() {}

    /**
     * Returns the command that asks for these values, a flag a line.
     *
     * @param name of the deployment
     * @param values none of which is for another language than the default one
     */
    public static String apply(String name, List<FlagValue> values) {
        StringBuilder text = new StringBuilder("wmconfig apply ").append(argument("--name", name));
        for (FlagValue value : values) {
            String flag = value.flag().names().get(0);
            text.append(" \\\n  ").append(value.flag().takesValue() ? argument(flag, value.value()) : flag);
        }
        return text.append('\n').toString();
    }

    /** What begins with a hyphen would be taken for the next flag. */
    private static String argument(String flag, String value) {
        return value.startsWith("-") ? flag + "=" + ShellQuoting.typed(value) : flag + " " + ShellQuoting.typed(value);
    }
}
