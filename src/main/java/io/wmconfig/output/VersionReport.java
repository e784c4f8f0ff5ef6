package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The result of {@code version}: what is installed.
 *
 * @param commit that it was built from; {@code unknown} if it was not built in a Git checkout
 * @param java the version of the Java that runs it
 * @param bundle whether that Java is part of the installation
 */
public record VersionReport(String version, String commit, String java, String javaHome, boolean bundle)
        implements Report {
    @Override
    public Rendering text(Style style) {
        String from = bundle ? "in the bundle" : javaHome;
        return new Rendering(
                "wmconfig " + version + "\ncommit " + commit + "\nJava " + java + ", " + from + "\n", List.of());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("version")
                .put("version", version)
                .put("commit", commit)
                .put("java", java)
                .put("javaHome", javaHome)
                .put("bundle", bundle);
        return JsonDocument.end(document);
    }
}
