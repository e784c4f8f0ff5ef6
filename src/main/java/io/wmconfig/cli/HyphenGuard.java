package io.wmconfig.cli;

/**
 * Keeps picocli from treating an attached value as the next option: {@code --title=--sale--} sets a title.
 *
 * <p>Picocli treats values that begin with a hyphen alike, attached or not, but only an unattached one can be an
 * option. So a character that no process argument can contain is put before attached values, and removed later.
 */
final class HyphenGuard {
    private static final String MARK = "\u0000";

    private HyphenGuard() {}

    /** Marks the attached value of an argument if it begins with a hyphen. */
    static String install(String argument) {
        int equals = argument.indexOf('=');
        boolean attached = argument.startsWith("--") && equals > 0 && argument.startsWith("-", equals + 1);
        return attached ? argument.substring(0, equals + 1) + MARK + argument.substring(equals + 1) : argument;
    }

    /** Removes the mark. */
    static String off(String text) {
        return text.replace(MARK, "");
    }
}
