import io.wmconfig.App;
import io.wmconfig.Main;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.output.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Runs several commands in one JVM, so that it can list the classes of all of them: {@code Train apply … ; plan …}. What
 * fails is ignored. The last one ends the process, as it does for people. Used while packaging; never shipped.
 */
final class Train {
    private static final String END = ";";

    private Train() {}

    public static void main(String[] args) {
        List<String> left = List.of(args);
        Map<String, String> environment = System.getenv();
        for (int end = left.indexOf(END); end >= 0; end = left.indexOf(END)) {
            PrintStream said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(InputStream.nullInputStream(), said, said, false, false, false, 80);
            App.run(left.subList(0, end), environment, terminal, ProcessContext.ofProcess(System.getenv()));
            left = left.subList(end + 1, left.size());
        }
        Main.main(left.toArray(new String[0]));
    }
}
