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
 * Writes every help page into a directory, from where the packaged tool shows it. Used while packaging; never shipped.
 */
final class WriteHelp {
    private WriteHelp() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (String topic : CommandRunner.helpTopics()) {
            write(directory, topic, topic.isEmpty() ? List.of("help") : List.of("help", topic));
        }
    }

    private static void write(Path directory, String topic, List<String> args) throws IOException {
        for (boolean colored : new boolean[] {false, true}) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    InputStream.nullInputStream(), page, System.err, colored, false, false, PreparedHelp.WIDTH);
            int exit = App.run(args, Map.of(), terminal, ProcessContext.ofProcess(System.getenv()));
            if (exit != 0) {
                throw new IllegalStateException(args + " ended with " + exit);
            }
            Files.write(directory.resolve(PreparedHelp.file(topic, colored)), page.toByteArray());
        }
    }
}
