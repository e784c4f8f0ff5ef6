import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.cli.PreparedHelp;
import io.wmconfig.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the help of every command into a directory, from where the packaged tool shows it. Used while packaging; never
 * shipped.
 */
final class WriteHelp {
    private WriteHelp() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (String command : CommandRunner.commands()) {
            write(directory, command, List.of(command, "--help"));
        }
        write(directory, "", List.of("--help"));
    }

    private static void write(Path directory, String command, List<String> asked) throws IOException {
        for (boolean colored : new boolean[] {false, true}) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    InputStream.nullInputStream(), page, System.err, colored, false, false, PreparedHelp.WIDTH);
            int exit = App.run(asked, Map.of(), terminal, ProcessContext.ofProcess(System.getenv()));
            if (exit != 0) {
                throw new IllegalStateException(asked + " ended with " + exit);
            }
            Files.write(directory.resolve(PreparedHelp.file(command, colored)), page.toByteArray());
        }
    }
}
