package io.wmconfig.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Help that stands ready: the same words, written once while packaging, without describing every flag to picocli first.
 *
 * <p>For help as it is asked for most, on a terminal of the usual width. All other help is made when it is needed.
 */
public final class PreparedHelp {
    /** The width that the pages are written for, in columns. */
    public static final int WIDTH = 80;

    private final String directory;

    /**
     * Looks in a directory.
     *
     * @param directory with a file for each command; empty if there is none
     */
    public PreparedHelp(String directory) {
        this.directory = directory;
    }

    /** Returns the file of a page: of a command, or for the empty name of the tool. */
    public static String file(String command, boolean colored) {
        return (command.isEmpty() ? CommandRunner.TOOL : command) + (colored ? ".color.txt" : ".txt");
    }

    /** Returns the page that a command line asks for, if it asks for nothing else and there is one. */
    Optional<String> find(List<String> args, int width, boolean colored) {
        boolean asked = !args.isEmpty() && args.size() <= 2 && isHelp(args.get(args.size() - 1));
        String command = args.size() == 2 ? args.get(0) : "";
        if (directory.isEmpty() || !asked || CommandTree.helpWidth(width) != WIDTH || !isName(command)) {
            return Optional.empty();
        }
        try (InputStream page = new FileInputStream(directory + "/" + file(command, colored))) {
            return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // No such command, or no such page: either way it is told by what knows all commands.
            return Optional.empty();
        }
    }

    private static boolean isHelp(String arg) {
        return arg.equals("--help") || arg.equals("-h");
    }

    private static boolean isName(String command) {
        for (int i = 0; i < command.length(); i++) {
            if (command.charAt(i) < 'a' || command.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
