package io.wmconfig;

import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.output.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a command line. */
public final class App {
    private App() {}

    /** Runs one command line and returns its exit code. */
    public static int run(
            List<String> args, Map<String, String> environment, Terminal terminal, ProcessContext context) {
        if (context.ownsProcess()) {
            Preloading.startFor(args, environment);
        }
        return new CommandRunner(terminal, environment, context, version()).run(args);
    }

    /** Returns the version from the jar's manifest, which the JVM has already read, or else from the resource. */
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
