package io.wmconfig.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox org behaves.
 *
 * @param port to listen on; 0 for any free one
 * @param portFile that gets the port; null for none
 * @param clients {@code ID:SECRET} pairs that are accepted; empty for any
 * @param faults in the sandbox's own words
 * @param faultFile with more of them; null for none
 * @param switches {@code NAME=VALUE} each
 * @param seed a document to begin with; null for none
 */
public record SandboxRequest(
        int port,
        @Nullable String portFile,
        List<String> clients,
        List<String> faults,
        @Nullable String faultFile,
        List<String> switches,
        @Nullable String seed) {
    /** Copies the lists. */
    public SandboxRequest {
        clients = List.copyOf(clients);
        faults = List.copyOf(faults);
        switches = List.copyOf(switches);
    }
}
