package io.wmconfig.cli;

/**
 * Keeps picocli from taking an attached value for the next flag: {@code --title=--sale--} is a title.
 *
 * <p>It looks at a value that begins with a hyphen in the same way, attached or not; only what is not attached can be a
 * flag. So a character that no process can be given goes in front, and off again.
 */
final class HyphenGuard {
    private static final String MARK = "\u0000";

    private HyphenGuard() {}

    /** Returns an argument whose attached value does not begin with a hyphen. */
    static String install(String argument) {
        int equals = argument.indexOf('=');
        boolean attached = argument.startsWith("--") && equals > 0 && argument.startsWith("-", equals + 1);
        return attached ? argument.substring(0, equals + 1) + MARK + argument.substring(equals + 1) : argument;
    }

    /** Returns what was typed. */
    static String off(String text) {
        return text.replace(MARK, "");
    }
}
