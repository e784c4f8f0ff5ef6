package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up.
 *
 * @param port the port on the loopback address; 0 for any free one
 * @param stateFile the file that keeps the org, or null to keep it in memory
 * @param switches how the open questions of the contract are answered
 * @param faults the faults it starts with
 * @param access who may do what, and how often
 * @param clock the clock
 * @param ids where new ids come from
 * @param seed what an org that is new begins with, or null; see {@link OrgSeed}
 */
public record SandboxSettings(
        int port,
        @Nullable Path stateFile,
        Switches switches,
        List<Fault> faults,
        Access access,
        Clock clock,
        Supplier<String> ids,
        @Nullable JsonNode seed) {
    /** Copies what could change. */
    public SandboxSettings {
        faults = List.copyOf(faults);
    }

    /**
     * Any free port, memory only, everything allowed and at once.
     *
     * @return the usual settings
     */
    public static SandboxSettings defaults() {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return new SandboxSettings(0, null, Switches.usual(), List.of(), Access.open(), Clock.systemUTC(), ids, null);
    }

    /** Returns these settings with a page size, a short form of the switch. */
    public SandboxSettings withPageSize(int size) {
        return withSwitch(Switch.PAGE_SIZE, Integer.toString(size));
    }

    /** Returns these settings with one switch moved. */
    public SandboxSettings withSwitch(Switch which, String value) {
        return withSwitches(switches.with(which, value));
    }

    /** Returns these settings with another {@code port}. */
    public SandboxSettings withPort(int port) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code stateFile}. */
    public SandboxSettings withStateFile(@Nullable Path stateFile) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code switches}. */
    public SandboxSettings withSwitches(Switches switches) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code faults}. */
    public SandboxSettings withFaults(List<Fault> faults) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code access}. */
    public SandboxSettings withAccess(Access access) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code clock}. */
    public SandboxSettings withClock(Clock clock) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code ids}. */
    public SandboxSettings withIds(Supplier<String> ids) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code seed}. */
    public SandboxSettings withSeed(@Nullable JsonNode seed) {
        return new SandboxSettings(port, stateFile, switches, faults, access, clock, ids, seed);
    }

    /** Returns these settings with another {@code clients} in their access. */
    public SandboxSettings withClients(Map<String, String> clients) {
        return withAccess(access.withClients(clients));
    }

    /** Returns these settings with another {@code token} in their access. */
    public SandboxSettings withToken(@Nullable String token) {
        return withAccess(access.withToken(token));
    }

    /** Returns these settings with another {@code tokenLifetime} in their access. */
    public SandboxSettings withTokenLifetime(Duration tokenLifetime) {
        return withAccess(access.withTokenLifetime(tokenLifetime));
    }

    /** Returns these settings with another {@code rateLimit} in their access. */
    public SandboxSettings withRateLimit(@Nullable RateLimit rateLimit) {
        return withAccess(access.withRateLimit(rateLimit));
    }

    /** Returns these settings with another {@code tokenRateLimit} in their access. */
    public SandboxSettings withTokenRateLimit(@Nullable RateLimit tokenRateLimit) {
        return withAccess(access.withTokenRateLimit(tokenRateLimit));
    }

    /** Returns these settings with another {@code permissions} in their access. */
    public SandboxSettings withPermissions(@Nullable Set<String> permissions) {
        return withAccess(access.withPermissions(permissions));
    }
}
