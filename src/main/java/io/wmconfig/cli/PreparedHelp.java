package io.wmconfig.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds help pages rendered at build time for the most common width; other widths are rendered on demand. */
public final class PreparedHelp {
    /** In columns. */
    public static final int WIDTH = 80;

    private PreparedHelp() {}

    /** Returns the file name of a topic's page; the empty topic is the tool itself. */
    public static String file(String topic, boolean colored) {
        return (topic.isEmpty() ? CommandRunner.TOOL : topic) + (colored ? ".color.txt" : ".txt");
    }

    /** Returns the page that the arguments ask for, from this directory; empty for no directory. */
    static Optional<String> find(String directory, List<String> args, int width, boolean colored) {
        boolean single = args.size() == 1;
        boolean isTopic = !args.isEmpty() && args.get(0).equals(HelpCommand.HELP);
        boolean wanted = isTopic || (!args.isEmpty() && isHelp(args.get(args.size() - 1)));
        String topic = single || !wanted ? "" : args.get(isTopic ? 1 : 0);
        if (directory.isEmpty() || !wanted || args.size() > 2 || HelpPage.width(width) != WIDTH || !isName(topic)) {
            return Optional.empty();
        }
        try (InputStream page = new FileInputStream(directory + "/" + file(topic, colored))) {
            return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // No such command or page; the caller knows all commands and reports it.
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
