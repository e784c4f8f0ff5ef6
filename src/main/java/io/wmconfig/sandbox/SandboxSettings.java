package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a sandbox.
 *
 * @param port 0 for any free port
 * @param stateFile null to keep the org in memory
 * @param clients secrets by client ID; empty to accept any
 * @param seed the content of a new org, see {@link OrgSeed}; null for an empty org
 */
public record SandboxSettings(
        int port,
        @Nullable Path stateFile,
        Behaviors switches,
        List<Fault> faults,
        Map<String, String> clients,
        @Nullable JsonNode seed,
        Duration tokenLifetime,
        Clock clock,
        Supplier<String> ids,
        Hooks hooks) {
    static final Duration TOKEN_LIFETIME = Duration.ofSeconds(86_399);

    public SandboxSettings {
        faults = List.copyOf(faults);
        clients = Map.copyOf(clients);
    }

    /** Uses the system's clock and random IDs. */
    public SandboxSettings(
            int port,
            @Nullable Path stateFile,
            Behaviors switches,
            List<Fault> faults,
            Map<String, String> clients,
            @Nullable JsonNode seed) {
        this(
                port,
                stateFile,
                switches,
                faults,
                clients,
                seed,
                TOKEN_LIFETIME,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                Hooks.NONE);
    }

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "SandboxSettings[port=" + port + ", stateFile=" + stateFile + ", switches=" + switches + "]";
    }
}
