package io.wmconfig;

import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.output.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs command lines. */
public final class App {
    private App() {}

    /** Runs one command line and returns how the process ends. */
    public static int run(
            List<String> args, Map<String, String> environment, Terminal terminal, ProcessContext context) {
        if (context.ownsProcess()) {
            Preloading.startFor(args, environment);
        }
        return new CommandRunner(terminal, environment, context, version()).run(args);
    }

    /** Returns the version: as the JVM read it with the jar, which costs nothing more, else from the resource. */
    static String version() {
        String packaged = App.class.getPackage().getImplementationVersion();
        if (packaged != null) {
            return packaged;
        }
        try (InputStream resource = App.class.getResourceAsStream("version.txt")) {
            return resource == null
                    ? "unknown"
                    : new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
