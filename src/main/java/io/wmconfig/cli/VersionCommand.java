package io.wmconfig.cli;

import io.wmconfig.output.VersionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code version}: shows what is installed, for bug reports and scripts; {@code --version} prints only the number. */
final class VersionCommand extends Command {
    VersionCommand() {
        super("version", "Show the version, its commit and the Java in use");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("").examples("wmconfig version", "wmconfig version -o json");
    }

    @Override
    Work read(Arguments arguments) {
        return (session, dialog) -> new VersionReport(
                session.version(),
                commit(),
                System.getProperty("java.runtime.version", "unknown"),
                System.getProperty("java.home", "unknown"),
                Boolean.getBoolean("wmconfig.bundle"));
    }

    private static String commit() {
        try (InputStream resource = VersionCommand.class.getResourceAsStream("/io/wmconfig/version.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).findFirst().orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
