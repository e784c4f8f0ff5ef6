package io.wmconfig;

import io.wmconfig.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The process: one call and one exit. */
public final class Main {
    private static final int WIDTH = 80;

    private Main() {}

    /**
     * Runs the command line and ends the process with its exit code.
     *
     * @param args the command line, as the shell left it
     */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Terminal terminal = terminal(environment);
        int code = Launcher.run(List.of(args), environment, terminal, Surroundings.ofProcess());
        terminal.out().flush();
        // Not exit: nothing is left to run, and shutdown hooks of libraries only cost time.
        Runtime.getRuntime().halt(code);
    }

    private static Terminal terminal(Map<String, String> environment) {
        // The launcher knows which streams are terminals; asking here would cost more than all the rest.
        String terminals = System.getProperty("wmconfig.terminals");
        boolean console = terminals == null && System.console() != null;
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                console || isSet(terminals, '1'),
                console || isSet(terminals, '2'),
                console || isSet(terminals, '0'),
                width(environment.getOrDefault("COLUMNS", "")));
    }

    private static boolean isSet(@Nullable String terminals, char stream) {
        return terminals != null && terminals.indexOf(stream) >= 0;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static int width(String columns) {
        boolean number =
                !columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(columns) : WIDTH;
    }
}
