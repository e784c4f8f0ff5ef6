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

/** Builds the settings of a test's sandbox: any free port, in memory, without faults unless a test says otherwise. */
public record TestSettings(
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
    public static TestSettings defaults() {
        return new TestSettings(
                0,
                null,
                Behaviors.usual(),
                List.of(),
                Map.of(),
                null,
                SandboxSettings.TOKEN_LIFETIME,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                Hooks.NONE);
    }

    public TestSettings withPort(int port) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withStateFile(@Nullable Path stateFile) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withSwitches(Behaviors switches) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withFaults(List<Fault> faults) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withClients(Map<String, String> clients) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withSeed(@Nullable JsonNode seed) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withTokenLifetime(Duration tokenLifetime) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withClock(Clock clock) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    public TestSettings withIds(Supplier<String> ids) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    TestSettings withHooks(Hooks hooks) {
        return new TestSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }

    SandboxSettings build() {
        return new SandboxSettings(port, stateFile, switches, faults, clients, seed, tokenLifetime, clock, ids, hooks);
    }
}
