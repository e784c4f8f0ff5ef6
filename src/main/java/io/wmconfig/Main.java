package io.wmconfig;

import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.PreparedHelp;
import io.wmconfig.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its exit code. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Terminal terminal = terminal(environment);
        int code = App.run(List.of(args), environment, terminal, ProcessContext.ofProcess(environment));
        // Not exit(): nothing is left to run, and the libraries' shutdown hooks take time.
        Runtime.getRuntime().halt(code);
    }

    private static Terminal terminal(Map<String, String> environment) {
        String terminals = terminals(System.getProperty("wmconfig.terminals", ""), environment);
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8),
                terminals.indexOf('1') >= 0,
                terminals.indexOf('2') >= 0,
                terminals.indexOf('0') >= 0,
                width(environment.getOrDefault("COLUMNS", "")));
    }

    /**
     * Returns the file descriptors (0 to 2) that are terminals. Only the launcher can detect them; without it there are
     * no colours and no prompts. The Windows launcher leaves the detection to Java, which sees whether stdin and stdout
     * are both a console, but not whether it supports colours: Windows Terminal does. That launcher also selects the
     * console of java.base, which is null if they are not both a console.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static String terminals(String launcher, Map<String, String> environment) {
        if (!launcher.equals("console")) {
            return launcher;
        }
        String colors = environment.containsKey("WT_SESSION") ? "012" : "0";
        return System.console() == null ? "" : colors;
    }

    private static int width(String columns) {
        boolean number =
                !columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(columns) : PreparedHelp.WIDTH;
    }
}
