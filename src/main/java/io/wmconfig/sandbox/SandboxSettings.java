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
 * How a sandbox is set up.
 *
 * @param port the port on the loopback address; 0 for any free one
 * @param stateFile the file that keeps the org, or null to keep it in memory
 * @param clients the OAuth clients and their secrets; empty to let in any
 * @param seed what an org that is new begins with, or null; see {@link OrgSeed}
 */
public record SandboxSettings(
        int port,
        @Nullable Path stateFile,
        Behaviors switches,
        List<Fault> faults,
        Map<String, String> clients,
        Duration tokenLifetime,
        Clock clock,
        Supplier<String> ids,
        @Nullable JsonNode seed,
        Hooks hooks) {
    public SandboxSettings {
        faults = List.copyOf(faults);
        clients = Map.copyOf(clients);
    }

    /** Any free port, memory only, everything allowed and at once. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(
                0,
                null,
                Behaviors.usual(),
                List.of(),
                Map.of(),
                Duration.ofSeconds(86399),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                null,
                Hooks.NONE);
    }

    public SandboxSettings withPort(int port) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withStateFile(@Nullable Path stateFile) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withSwitches(Behaviors switches) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withFaults(List<Fault> faults) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withClients(Map<String, String> clients) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withTokenLifetime(Duration tokenLifetime) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withIds(Supplier<String> ids) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    public SandboxSettings withSeed(@Nullable JsonNode seed) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    SandboxSettings withHooks(Hooks hooks) {
        return new SandboxSettings(port, stateFile, switches, faults, clients, tokenLifetime, clock, ids, seed, hooks);
    }

    @Override
    public String toString() {
        return "SandboxSettings[port=" + port + ", stateFile=" + stateFile + ", switches=" + switches + "]";
    }
}
